import {Card, Stack, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import type {Judged} from '../../../newsletter/quotes/fingerprint.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import {Difference} from '../parts/difference.tsx'
import {Section} from '../parts/section.tsx'
import {isQuotation, type ClaimEntry, type Entry, type QuoteEntry} from '../sheet/entries.ts'

/** What differs from what the last verdict was about. */
export const WhatChanged = ({entry}: {readonly entry: Entry}) =>
  isQuotation(entry) ? <OfQuotation entry={entry} /> : <OfClaim entry={entry} />

const OfClaim = ({entry}: {readonly entry: ClaimEntry}) => {
  const {t} = useTranslation(factCheckNamespace)
  const {before, judged, changed, place, claim} = entry.state
  if (place === undefined)
    return (
      <Section title={t('claim.was')} tone="caution" testId="changed">
        <Text size={1}>{claim.sentence}</Text>
      </Section>
    )
  // The words stand in the sentence.
  const shown = changed.filter((field) => field !== 'printed' || !changed.includes('context'))
  if (before === undefined || judged === undefined || shown.length === 0) return null
  return (
    <Section title={t('changed.title')} tone="caution" testId="changed">
      {shown.map((field) => (
        <Stack key={field} gap={3}>
          <Text size={1} weight="medium">
            {t(`changed.field.${field}`)}
          </Text>
          {field === 'picture' || field === 'version' ? (
            <Text size={1}>{t('changed.another')}</Text>
          ) : (
            <Difference before={before[field]} after={judged[field]} />
          )}
        </Stack>
      ))}
    </Section>
  )
}

const OfQuotation = ({entry}: {readonly entry: QuoteEntry}) => {
  const {t} = useTranslation(factCheckNamespace)
  const {before, judged, changed, contextChanged, check} = entry.state
  return (
    <>
      {before !== undefined && judged !== undefined && changed.length > 0 && (
        <Section title={t('changed.title')} tone="caution" testId="changed">
          {changed
            // Printed alterations are part of the printed words.
            .filter((field) => field !== 'alterations' || !changed.includes('printed'))
            .map((field) => (
              <Stack key={field} gap={3}>
                <Text size={1} weight="medium">
                  {t(`changed.field.${field}`)}
                </Text>
                {HIDDEN.has(field) ? (
                  <Text size={1}>{t('changed.another')}</Text>
                ) : (
                  <Difference before={inWords(before[field])} after={inWords(judged[field])} />
                )}
              </Stack>
            ))}
        </Section>
      )}
      {contextChanged && (
        <Card tone="caution" border radius={2} padding={4} data-testid="context-changed">
          <Stack gap={4}>
            <Text size={1}>{t('changed.context')}</Text>
            <Difference before={check?.check.context ?? ''} after={entry.use.context} />
          </Stack>
        </Card>
      )}
    </>
  )
}

/** Ids and sums tell a reader nothing. */
const HIDDEN: ReadonlySet<keyof Judged> = new Set(['source', 'snapshotSha256', 'version'])

const inWords = (value: Judged[keyof Judged]): string =>
  typeof value === 'object' ? value.join(' · ') : String(value)
