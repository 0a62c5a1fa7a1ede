import {Card, Flex, Grid, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import {useTranslation} from 'sanity'
import {LANGUAGES} from '../../../newsletter/vocabulary.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import {QuotedText} from '../parts/quoted-text.tsx'
import {Section} from '../parts/section.tsx'
import {textAt, type QuoteEntry} from '../sheet/entries.ts'
import {markedIn} from '../sheet/marked-in.ts'
import {piecesOf} from '../sheet/passage.ts'

/** The words as they are printed, and as the quote has them, side by side. */
export const WordsOfEntry = ({
  entry,
  translator,
}: {
  readonly entry: QuoteEntry
  readonly translator: string
}) => {
  const {t} = useTranslation(factCheckNamespace)
  const {use, quote, state} = entry
  const language = textAt(quote, 'originalLanguage')
  const languageName = LANGUAGES.find(({value}) => value === language)?.title ?? language
  const translation = textAt(quote, 'translation')
  const speaker = [textAt(quote, 'speaker'), textAt(quote, 'speakerRole')].filter((part) => part !== '')
  const inPrint = useMemo(
    () =>
      markedIn(
        use.context,
        use.parts.map(({text}) => text),
      ),
    [use],
  )
  const inTranslation = useMemo(
    () =>
      state.machine?.printedIn === 'translation' && state.machine.printed.passage !== undefined
        ? piecesOf(translation, state.machine.printed, translation.length)
        : [{text: translation, kind: 'plain' as const}],
    [state.machine, translation],
  )
  return (
    <>
      <Section title={t('print.title')} testId="in-print">
        <QuotedText pieces={inPrint} language={undefined} />
        {speaker.length > 0 && (
          <Text size={1} muted>
            {t('speaker.title')} {speaker.join(', ')}
          </Text>
        )}
      </Section>
      <Grid gridTemplateColumns={translation === '' ? 1 : [1, 1, 2]} gap={3}>
        <Section
          title={t(translation === '' ? 'original.only' : 'original.title', {language: languageName})}
          testId="original"
        >
          <QuotedText pieces={[{text: textAt(quote, 'originalText'), kind: 'plain'}]} language={language} />
        </Section>
        {translation !== '' && (
          <Section title={t('translation.title')} testId="translation">
            <Stack gap={4}>
              <QuotedText pieces={inTranslation} language={undefined} />
              {translator !== '' && (
                <Text size={1} muted>
                  {t('translation.by', {name: translator})}
                </Text>
              )}
            </Stack>
          </Section>
        )}
      </Grid>
      <Numerals entry={entry} />
    </>
  )
}

const Numerals = ({entry}: {readonly entry: QuoteEntry}) => {
  const {t} = useTranslation(factCheckNamespace)
  const {missing = [], added = []} = entry.state.machine?.numerals ?? {}
  if (missing.length + added.length === 0) return null
  return (
    <Card tone="caution" border radius={2} padding={4} data-testid="numerals">
      <Flex direction="column" gap={3}>
        <Text size={1} weight="semibold">
          {t('numerals.title')}
        </Text>
        {missing.length > 0 && (
          <Text size={1}>{t('numerals.missing', {numbers: missing.map(String).join(', ')})}</Text>
        )}
        {added.length > 0 && (
          <Text size={1}>{t('numerals.added', {numbers: added.map(String).join(', ')})}</Text>
        )}
        <Text size={1} muted>
          {t('numerals.help')}
        </Text>
      </Flex>
    </Card>
  )
}
