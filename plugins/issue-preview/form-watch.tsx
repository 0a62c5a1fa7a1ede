import {useEffect} from 'react'
import {getPublishedId, isDocumentSchemaType, type InputProps, type ObjectInputProps} from 'sanity'
import {openForms} from './live/open-forms.ts'

export const isForm = (props: InputProps): props is ObjectInputProps =>
  props.path.length === 0 && isDocumentSchemaType(props.schemaType)

/** Tells the previews of a form: what it shows, where in it the person is. */
export const FormWatch = ({
  form: {value, schemaType, focusPath, onPathFocus},
}: {
  readonly form: ObjectInputProps
}) => {
  const id: unknown = value?.['_id']
  const documentId = typeof id === 'string' ? getPublishedId(id) : undefined
  const documentType = schemaType.name
  useEffect(() => {
    if (documentId === undefined) return
    openForms.put(documentId, {documentType, focusPath, goTo: onPathFocus})
  }, [documentId, documentType, focusPath, onPathFocus])
  useEffect(() => {
    if (documentId === undefined) return
    return () => openForms.remove(documentId)
  }, [documentId])
  return null
}
