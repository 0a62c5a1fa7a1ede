import {Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'
import {factCheckNamespace} from '../locale/messages.ts'
import {QuotedText} from '../parts/quoted-text.tsx'
import {Section} from '../parts/section.tsx'
import {publishedId, textAt, type ClaimEntry} from '../sheet/entries.ts'
import {markedIn} from '../sheet/marked-in.ts'

/** A claim as it is printed, and what it is to be held against. */
export const WordsOfClaim = ({entry}: {readonly entry: ClaimEntry}) => {
  const {t} = useTranslation(factCheckNamespace)
  const {use, claim, source, state} = entry
  const isCredit = claim.kind === 'credit'
  const terms = (state.place?.terms ?? '').split('\n').filter((part) => part !== '')
  return (
    <>
      <Section title={t(`claim.${claim.kind}`)} testId="in-print">
        <QuotedText
          pieces={isCredit ? [{text: use.printed, kind: 'found'}] : markedIn(use.context, [use.printed])}
          language={undefined}
        />
        {isCredit && use.context !== '' && (
          <Text size={1} muted>
            {t('claim.caption', {caption: use.context})}
          </Text>
        )}
        {terms.length > 0 && (
          <Text size={1} muted>
            {terms.join(' · ')}
          </Text>
        )}
      </Section>
      {(claim.note !== '' || source !== undefined) && (
        <Section title={t('claim.against')}>
          {source !== undefined && (
            <Text size={1}>
              <IntentLink intent="edit" params={{id: publishedId(source), type: 'source'}}>
                {textAt(source, 'title')}
              </IntentLink>
            </Text>
          )}
          {claim.note !== '' && <Text size={1}>{claim.note}</Text>}
        </Section>
      )}
    </>
  )
}
