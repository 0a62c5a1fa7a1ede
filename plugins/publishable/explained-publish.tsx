import {Stack, Text} from '@sanity/ui'
import {
  getDraftId,
  useSchema,
  useTranslation,
  useValidationStatus,
  type DocumentActionComponent,
  type DocumentActionProps,
} from 'sanity'
import {publishableNamespace} from './locale/messages.ts'
import {reasonsIn, type Reasons} from './reasons.ts'

const explained = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** Publishing as it is, but where it can't be done it says why. The same for the same action, so that its state lasts. */
export const explainedPublish = (publish: DocumentActionComponent): DocumentActionComponent => {
  const known = explained.get(publish)
  if (known !== undefined) return known
  const Explained: DocumentActionComponent = (props) => {
    const described = publish(props)
    const reasons = useReasons(props)
    return described === null || reasons.count === 0
      ? described
      : {...described, disabled: true, title: <ReasonList {...reasons} />}
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

const ReasonList = ({count, lines, more}: Reasons) => {
  const {t} = useTranslation(publishableNamespace)
  return (
    <Stack gap={3} data-testid="publish-reasons">
      <Text size={1} weight="medium">
        {t('reasons.title', {count})}
      </Text>
      {lines.map((line, at) => (
        <Text key={`${String(at)} ${line}`} size={1}>
          {line}
        </Text>
      ))}
      {more > 0 && (
        <Text size={1} muted>
          {t('reasons.more', {count: more})}
        </Text>
      )}
    </Stack>
  )
}
