import {Flex, Stack, Text} from '@sanity/ui'
import {useCurrentLocale, useTranslation} from 'sanity'
import {VERDICTS} from '../../../newsletter/vocabulary.ts'
import type {Person} from '../load/use-checker.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import {Section} from '../parts/section.tsx'
import type {Entry} from '../sheet/entries.ts'
import {eventsOf, type EntryEvent} from '../sheet/events.ts'

interface HistoryListProps {
  readonly entry: Entry
  readonly people: readonly Person[]
  readonly hasHistory: boolean
}

/** What happened to a quotation, the newest first. */
export const HistoryList = ({entry, people, hasHistory}: HistoryListProps) => {
  const {t} = useTranslation(factCheckNamespace)
  const events = eventsOf(entry)
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
  readonly event: EntryEvent
  readonly nameOf: (account: string) => string
}

const EventLine = ({event, nameOf}: EventLineProps) => {
  const {t} = useTranslation(factCheckNamespace)
  const {id: language} = useCurrentLocale()
  const date = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'short'})
  const what =
    event.kind === 'imported'
      ? t('history.imported')
      : event.kind === 'changed'
        ? t('history.changed', {fields: event.fields.map((field) => t(`history.field.${field}`)).join(', ')})
        : (VERDICTS.find(({value}) => value === event.verdict)?.title ?? event.verdict)
  const who = event.kind === 'imported' ? '' : (event.name ?? nameOf(event.account))
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
      {event.kind === 'checked' && event.note !== '' && <Text size={1}>{event.note}</Text>}
      {event.kind === 'checked' && event.refusal !== undefined && (
        <Text size={1} muted>
          {t('history.refused', {reason: t(`history.refusal.${event.refusal}`)})}
        </Text>
      )}
    </Stack>
  )
}
