import {useMemo} from 'react'
import {getPublishedId, pathToString, useFormValue, type PortableTextInputProps} from 'sanity'
import {useChecks} from '../checks/use-checks.ts'
import {useIssueOf} from '../live/use-issue-of.ts'
import {hasPreview} from '../previewed.ts'
import {decorationsFor} from './decorations-for.ts'

/** A text of what an issue prints, with what preflight finds in it marked; any other is as it is. */
export const MarkedText = (props: PortableTextInputProps) => {
  const id = useFormValue(ID)
  const type = useFormValue(TYPE)
  return typeof id === 'string' && typeof type === 'string' && hasPreview(type) ? (
    <Marked {...props} documentId={getPublishedId(id)} documentType={type} />
  ) : (
    props.renderDefault(props)
  )
}

const ID: ['_id'] = ['_id']
const TYPE: ['_type'] = ['_type']

interface MarkedProps extends PortableTextInputProps {
  readonly documentId: string
  readonly documentType: string
}

const Marked = ({documentId, documentType, ...props}: MarkedProps) => {
  const {rangeDecorations} = props
  const text = pathToString(props.path)
  const checked = useChecks(useIssueOf(documentId, documentType) ?? undefined)
  const decorations = useMemo(
    () =>
      checked === undefined || 'failure' in checked
        ? []
        : decorationsFor(checked.report.findings, documentId, text),
    [checked, documentId, text],
  )
  const all = useMemo(() => [...(rangeDecorations ?? []), ...decorations], [rangeDecorations, decorations])
  return props.renderDefault({...props, rangeDecorations: all})
}
