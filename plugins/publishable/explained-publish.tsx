import {
  getDraftId,
  useSchema,
  useTranslation,
  useValidationStatus,
  type DocumentActionComponent,
  type DocumentActionProps,
} from 'sanity'
import {ReasonList} from '../lib/reason-list.tsx'
import {publishableNamespace} from './locale/messages.ts'
import {reasonsIn, type Reasons} from './reasons.ts'
import {useOnceSaved} from './use-once-saved.ts'

const explained = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/**
 * Publishing as it is, but where it can't be done it says why, and words that are still on their way to the form are waited for. The
 * same for the same action, so that its state lasts.
 */
export const explainedPublish = (publish: DocumentActionComponent): DocumentActionComponent => {
  const known = explained.get(publish)
  if (known !== undefined) return known
  const Explained: DocumentActionComponent = (props) => {
    const described = publish(props)
    const reasons = useReasons(props)
    const isHeld = described?.disabled === true || reasons.count > 0
    const onHandle = useOnceSaved(props.id, isHeld ? undefined : described?.onHandle)
    if (described === null) return null
    return reasons.count === 0
      ? {...described, onHandle}
      : {...described, disabled: true, title: <Explanation {...reasons} />}
  }
  Explained.action = 'publish'
  Explained.displayName = 'ExplainedPublish'
  explained.set(publish, Explained)
  return Explained
}

const useReasons = ({id, type, draft, published}: DocumentActionProps): Reasons => {
  const target = draft ?? published
  const {validation} = useValidationStatus(target?._id ?? getDraftId(id), type, true)
  const schemaType = useSchema().get(type)
  const fields = schemaType?.jsonType === 'object' ? schemaType.fields : []
  return reasonsIn(
    target === null ? [] : validation,
    (name) => fields.find((field) => field.name === name)?.type.title ?? name,
  )
}

const Explanation = ({count, lines, more}: Reasons) => {
  const {t} = useTranslation(publishableNamespace)
  return (
    <ReasonList
      title={t('reasons.title', {count})}
      lines={lines}
      more={more > 0 ? t('reasons.more', {count: more}) : undefined}
      testId="publish-reasons"
    />
  )
}
