import {deriveState} from '../../newsletter/quotes/derive-state.ts'
import {newCheck} from '../../newsletter/quotes/new-check.ts'
import {quoteRecord, snapshotRecord} from '../../newsletter/quotes/stored-records.ts'
import {usesOf} from '../../newsletter/quotes/uses.ts'
import {document, type SampleDocument} from '../writing/document.ts'

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
 * @param documents - Where quotes, snapshots and people are found.
 */
export const quoteChecks = (
  issue: readonly SampleDocument[],
  checkedAt: string,
  documents: readonly SampleDocument[],
): readonly SampleDocument[] =>
  issue.flatMap((printedIn) =>
    usesOf(printedIn).flatMap((use) => {
      const quote = find(documents, use.quoteId)
      const record = quoteRecord(quote)
      const state = deriveState({
        use,
        quote: record,
        hasSource: true,
        snapshot: snapshotRecord(find(documents, record.snapshotId ?? '')),
        checks: [],
        authors: [],
      })
      return rounds
        .filter(({name}) => name === 'original' || typeof quote['translation'] === 'string')
        .map(({name, checker, note}) => {
          const {_type, ...fields} =
            newCheck(state, {
              verdict: 'verified',
              checkerId: checker,
              checkerAccount: String(find(documents, checker)['userId']),
              checkedAt,
              note,
            }) ?? neverMissing()
          return document(_type, `check-${use.useId}-${name}`, fields)
        })
    }),
  )

const find = (documents: readonly SampleDocument[], id: string): SampleDocument => {
  const found = documents.find(({_id}) => _id === id)
  if (found === undefined) throw new Error(`No document of the sample has the id "${id}".`)
  return found
}

const neverMissing = (): never => {
  throw new Error('Every use in the sample has its quote.')
}
