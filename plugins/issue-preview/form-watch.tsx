import {useEffect} from 'react'
import {getPublishedId, isDocumentSchemaType, type InputProps, type ObjectInputProps} from 'sanity'
import {openForms} from './live/open-forms.ts'

/** Around every input of every form: the outermost tells the previews of its form. */
export const FormWatch = (props: InputProps) => (
  <>
    {isForm(props) && <Watch form={props} />}
    {props.renderDefault(props)}
  </>
)

const isForm = (props: InputProps): props is ObjectInputProps =>
  props.path.length === 0 && isDocumentSchemaType(props.schemaType)

const Watch = ({form: {value, schemaType, focusPath, onPathFocus}}: {readonly form: ObjectInputProps}) => {
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
