import {document, type SampleDocument} from '../writing/document.ts'
import {reference} from '../writing/reference.ts'
import {fingerprint} from './fingerprint.ts'
import {quoteUses} from './quote-uses.ts'

/** A round of checking: the original against its snapshot, or the translation and what stands around it. */
interface Round {
  readonly name: 'original' | 'translation'
  readonly checker: string
  readonly note: string
}

const rounds: readonly Round[] = [
  {name: 'original', checker: 'person-marchetti', note: 'Found in the snapshot, at its place.'},
  {name: 'translation', checker: 'person-raman', note: 'Translation and context read; nothing to change.'},
]

/**
 * One verdict on each use of a quote, and a second one, by somebody else, where it was translated.
 *
 * @param issue - The documents whose quotations are checked.
 * @param checkedAt - When that was, as an instant.
 * @param documents - Where quotes and snapshots are found.
 */
export const quoteChecks = (
  issue: readonly SampleDocument[],
  checkedAt: string,
  documents: readonly SampleDocument[],
): readonly SampleDocument[] =>
  issue.flatMap((printedIn) =>
    quoteUses(printedIn).flatMap(({useId, quoteId, printed}) => {
      const quote = find(documents, quoteId)
      const snapshot = find(documents, idIn(quote['snapshot']))
      return rounds
        .filter(({name}) => name === 'original' || typeof quote['translation'] === 'string')
        .map(({name, checker, note}) =>
          document('quoteCheck', `check-${useId}-${name}`, {
            quote: reference(quoteId),
            document: reference(printedIn._id),
            useId,
            verdict: 'verified',
            checker: reference(checker),
            checkedAt,
            fingerprint: fingerprint(printed, quote, snapshot),
            matchClass: /[[\]…]/.test(printed) ? 'withAlterations' : 'exact',
            matcherVersion: '1',
            note,
          }),
        )
    }),
  )

const find = (documents: readonly SampleDocument[], id: string): SampleDocument => {
  const found = documents.find(({_id}) => _id === id)
  if (found === undefined) throw new Error(`No document of the sample has the id "${id}".`)
  return found
}

const idIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && '_ref' in value ? String(value._ref) : ''
