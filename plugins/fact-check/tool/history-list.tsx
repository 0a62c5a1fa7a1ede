import {Flex, Stack, Text} from '@sanity/ui'
import {useCurrentLocale, useTranslation} from 'sanity'
import {claimTimeline} from '../../../newsletter/claims/claim-timeline.ts'
import {timelineOf, type ChangeEvent, type TimelineEvent} from '../../../newsletter/quotes/timeline.ts'
import {VERDICTS} from '../../../newsletter/vocabulary.ts'
import type {Person} from '../load/use-checker.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import {Section} from '../parts/section.tsx'
import {isQuotation, type Entry} from '../sheet/entries.ts'

interface HistoryListProps {
  readonly entry: Entry
  readonly people: readonly Person[]
  readonly hasHistory: boolean
}

/** What happened to a quotation, the newest first. */
export const HistoryList = ({entry, people, hasHistory}: HistoryListProps) => {
  const {t} = useTranslation(factCheckNamespace)
  const events = isQuotation(entry)
    ? timelineOf(entry.state, entry.history)
    : claimTimeline(entry.state, entry.trail())
  const nameOf = (account: string) => people.find((one) => one.account === account)?.name ?? account
  return (
    <Section title={t('history.title')} testId="history">
      {!hasHistory && (
        <Text size={1} muted>
          {t('history.unavailable')}
        </Text>
      )}
      {events.length === 0 ? (
        <Text size={1} muted>
          {t('history.none')}
        </Text>
      ) : (
        <Stack as="ol" gap={4}>
          {events.toReversed().map((event) => (
            <li key={event.id}>
              <EventLine event={event} nameOf={nameOf} />
            </li>
          ))}
        </Stack>
      )}
    </Section>
  )
}

interface EventLineProps {
  readonly event: TimelineEvent
  readonly nameOf: (account: string) => string
}

const EventLine = ({event, nameOf}: EventLineProps) => {
  const {t} = useTranslation(factCheckNamespace)
  const {id: language} = useCurrentLocale()
  const date = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'short'})
  const fieldNames = ({fields}: ChangeEvent) =>
    FIELDS.filter((field) => fields.includes(field))
      .map((field) => t(`history.field.${field}`))
      .join(', ')
  const what =
    'verdict' in event
      ? (VERDICTS.find(({value}) => value === event.verdict)?.title ?? event.verdict)
      : t(`history.${event.kind}`, {fields: fieldNames(event)})
  const who =
    event.kind === 'imported' ? '' : (('verdict' in event ? event.name : undefined) ?? nameOf(event.account))
  const when = event.at === '' ? '–' : date.format(new Date(event.at))
  return (
    <Stack gap={2}>
      <Flex gap={3} align="baseline" wrap="wrap">
        <Text size={1} weight="medium">
          {what}
        </Text>
        <Text size={1} muted>
          {[who, when].filter((part) => part !== '').join(', ')}
        </Text>
      </Flex>
      {event.kind === 'resolved' && <Text size={1}>{t('history.resolved')}</Text>}
      {'verdict' in event && event.note !== '' && <Text size={1}>{event.note}</Text>}
      {'verdict' in event && event.refusal !== undefined && (
        <Text size={1} muted>
          {t('history.refused', {reason: t(`history.refusal.${event.refusal}`)})}
        </Text>
      )}
    </Stack>
  )
}

/** In the order in which they are named. */
const FIELDS = [
  'printed',
  'originalText',
  'translation',
  'speaker',
  'speakerRole',
  'source',
  'snapshot',
  'translator',
  'selector',
  'context',
  'picture',
  'credit',
  'creditLine',
  'creator',
  'licence',
  'usageTerms',
] as const
