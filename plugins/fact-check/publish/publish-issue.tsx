import {Text} from '@sanity/ui'
import {useMemo, useState} from 'react'
import {
  useTranslation,
  type DocumentActionComponent,
  type DocumentActionProps,
  type DocumentActionsResolver,
} from 'sanity'
import {listAt} from '../../../newsletter/quotes/uses.ts'
import {ReasonList} from '../../lib/reason-list.tsx'
import {useSheet} from '../load/use-sheet.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import {refAt} from '../sheet/entries.ts'
import {blockersIn, publishGate, type QuotationBlockers} from './blockers.ts'

/** Publishing an issue tells of its quotations. It isn't kept from it: what is published may wait for its checks, and the export guards. */
export const explainedQuotations: DocumentActionsResolver = (actions, {schemaType}) =>
  schemaType === 'issue'
    ? actions.map((action) => (action.action === 'publish' ? withQuotations(action) : action))
    : actions

const known = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** The same for the same action, so that its state lasts. */
const withQuotations = (publish: DocumentActionComponent): DocumentActionComponent => {
  const before = known.get(publish)
  if (before !== undefined) return before
  const PublishIssue: DocumentActionComponent = (props) => {
    const {t} = useTranslation(factCheckNamespace)
    const described = publish(props)
    const {gate, blockers, failure} = useGate(props)
    const [isAsking, setIsAsking] = useState(false)
    if (described === null || gate === 'free') return described
    if (gate === 'wait')
      return described.disabled === true
        ? described
        : {...described, disabled: true, title: t('publish.waiting')}
    const content =
      blockers === undefined ? (
        <Text size={1}>{t('publish.unknown', {reason: failure})}</Text>
      ) : (
        <BlockerList {...blockers} />
      )
    if (gate === 'tell') return described.disabled === true ? described : {...described, title: content}
    return {
      ...described,
      ...(described.disabled !== true && {title: content}),
      onHandle: () => setIsAsking(true),
      ...(isAsking && {
        dialog: {
          type: 'confirm',
          tone: 'caution',
          message: content,
          confirmButtonText: t('publish.anyway'),
          cancelButtonText: t('publish.cancel'),
          onCancel: () => setIsAsking(false),
          onConfirm: () => {
            setIsAsking(false)
            described.onHandle?.()
          },
        },
      }),
    }
  }
  PublishIssue.action = 'publish'
  PublishIssue.displayName = 'PublishIssue'
  known.set(publish, PublishIssue)
  return PublishIssue
}

/** What stands in the way of the issue as it would be published, and what is to be done about it. */
const useGate = ({id, draft, published}: DocumentActionProps) => {
  const issue = draft ?? published
  const printed = [...listAt(issue, 'essays'), ...listAt(issue, 'weeklyLinks')]
  const ids = [id, ...printed.map((one) => refAt({one}, 'one'))].filter((one) => one !== '').join(' ')
  const [loaded] = useSheet(useMemo(() => ids.split(' '), [ids]))
  return useMemo(() => {
    const blockers = loaded.status === 'ready' ? blockersIn(loaded.value.sheet) : undefined
    return {
      gate: publishGate(issue?.['status'] !== 'drafting', loaded.status, blockers?.count ?? 0),
      blockers,
      failure: loaded.status === 'failed' ? loaded.reason : '',
    }
  }, [loaded, issue])
}

const BlockerList = ({count, lines}: QuotationBlockers) => {
  const {t} = useTranslation(factCheckNamespace)
  const left = count - lines.length
  return (
    <ReasonList
      title={t('publish.blocked', {count})}
      lines={lines}
      more={left > 0 ? t('publish.more', {count: left}) : undefined}
      testId="quotations-in-the-way"
    />
  )
}
