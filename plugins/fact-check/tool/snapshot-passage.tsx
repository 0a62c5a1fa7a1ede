import {ArchiveIcon} from '@sanity/icons/Archive'
import {LaunchIcon} from '@sanity/icons/Launch'
import {Badge, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import {useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'
import {URL_STATUSES} from '../../../newsletter/vocabulary.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import {Difference} from '../parts/difference.tsx'
import {QuotedText} from '../parts/quoted-text.tsx'
import {Section} from '../parts/section.tsx'
import {publishedId, textAt, type QuoteEntry} from '../sheet/entries.ts'
import {piecesOf, placesOf} from '../sheet/passage.ts'
import {linkToPassage} from '../sheet/source-link.ts'

/** The passage in the snapshot of the source, with what was left out and what was put in, and the ways to the source itself. */
export const SnapshotPassage = ({entry}: {readonly entry: QuoteEntry}) => {
  const {t} = useTranslation(factCheckNamespace)
  const {snapshot, state} = entry
  // An untranslated quote is looked for as it is printed; a translated one as its original.
  const match = state.machine?.printedIn === 'snapshot' ? state.machine.printed : state.machine?.original
  const text = snapshot?.text ?? ''
  const pieces = useMemo(() => (match === undefined ? [] : piecesOf(text, match)), [text, match])
  const places = useMemo(() => (match === undefined ? [] : placesOf(text, match)), [text, match])
  const language = textAt(entry.source, 'inLanguage') || undefined
  const kinds = new Set(pieces.map(({kind}) => kind))
  return (
    <Section
      title={
        snapshot === undefined
          ? textAt(entry.source, 'title')
          : t('passage.title', {date: snapshot.sourceDate ?? '–'})
      }
      aside={<SourceLinks entry={entry} />}
      testId="passage"
    >
      {snapshot === undefined && <Text size={1}>{t('passage.none')}</Text>}
      <NewerSnapshot entry={entry} />
      {match?.matchClass === 'notFound' && (
        <Text size={1}>{t(places.length > 0 ? 'passage.other-order' : 'passage.not-found')}</Text>
      )}
      {match?.matchClass === 'ambiguous' && (
        <Text size={1}>{t('passage.ambiguous', {count: match.alternatives.length})}</Text>
      )}
      {match?.matchClass === 'nearMiss' && match.passage !== undefined && (
        <Stack gap={3}>
          <Text size={1}>{t('passage.near')}</Text>
          <Difference
            before={text.slice(match.passage.start, match.passage.end)}
            after={
              state.machine?.printedIn === 'snapshot'
                ? entry.use.printed
                : textAt(entry.quote, 'originalText')
            }
          />
        </Stack>
      )}
      {places.length > 0 && (
        <Stack as="ol" gap={4} data-testid="places">
          {places.map((place, at) => (
            <li key={at}>
              <QuotedText pieces={place} language={language} />
            </li>
          ))}
        </Stack>
      )}
      {pieces.length > 0 && <QuotedText pieces={pieces} language={language} testId="passage-text" />}
      {match?.alterations.some(({negates}) => negates) === true && (
        <Card tone="critical" padding={3} radius={2} border>
          <Text size={1}>{t('passage.negates')}</Text>
        </Card>
      )}
      {(kinds.has('elided') || kinds.has('replaced')) && (
        <Flex gap={4} wrap="wrap" aria-hidden>
          {(['found', 'elided', 'replaced'] as const)
            .filter((kind) => kinds.has(kind))
            .map((kind) => (
              <QuotedText
                key={kind}
                language={undefined}
                pieces={[{kind, text: t(`passage.legend.${kind}`)}]}
              />
            ))}
        </Flex>
      )}
    </Section>
  )
}

const NewerSnapshot = ({entry: {source, newerSnapshot}}: {readonly entry: QuoteEntry}) => {
  const {t} = useTranslation(factCheckNamespace)
  if (newerSnapshot === undefined || source === undefined) return null
  return (
    <Text size={1} data-testid="newer-snapshot">
      {t('passage.newer', {date: newerSnapshot.sourceDate ?? '–'})}{' '}
      <IntentLink intent="edit" params={{id: publishedId(source), type: 'source'}}>
        {t('passage.newer.open')}
      </IntentLink>
    </Text>
  )
}

const SourceLinks = ({entry}: {readonly entry: QuoteEntry}) => {
  const {t} = useTranslation(factCheckNamespace)
  const {source, quote, state} = entry
  const original = state.machine?.original
  const passage =
    original?.passage === undefined
      ? undefined
      : entry.snapshot?.text?.slice(original.passage.start, original.passage.end)
  const page = linkToPassage(textAt(source, 'url'), passage)
  const archived = linkToPassage(textAt(source, 'archiveUrl'), passage)
  const urlStatus = textAt(source, 'urlStatus')
  const locator = textAt(quote, 'locator')
  return (
    <Flex gap={2} align="center" wrap="wrap">
      {locator !== '' && (
        <Text size={1} muted>
          {t('source.locator', {locator})}
        </Text>
      )}
      {urlStatus !== '' && urlStatus !== 'live' && (
        <Badge tone="caution" fontSize={1}>
          {t('source.status', {
            status: URL_STATUSES.find(({value}) => value === urlStatus)?.title ?? urlStatus,
          })}
        </Badge>
      )}
      {page !== undefined && (
        <Button
          as="a"
          href={page}
          target="_blank"
          rel="noreferrer"
          mode="ghost"
          padding={2}
          fontSize={1}
          icon={LaunchIcon}
          text={t('source.open')}
        />
      )}
      {archived !== undefined && (
        <Button
          as="a"
          href={archived}
          target="_blank"
          rel="noreferrer"
          mode="ghost"
          padding={2}
          fontSize={1}
          icon={ArchiveIcon}
          text={t('source.archive')}
        />
      )}
    </Flex>
  )
}
