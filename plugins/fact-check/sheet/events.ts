import {IMPORTER, type Refusal, type SignedCheck} from '../../../newsletter/quotes/who-counts.ts'
import type {Entry} from './entries.ts'

/** Something that happened to a quotation. */
export type EntryEvent =
  | {
      readonly kind: 'checked'
      readonly id: string
      /** An instant. */
      readonly at: string
      readonly account: string
      readonly name: string | undefined
      readonly verdict: string
      readonly note: string
      /** Why it doesn't count. */
      readonly refusal: Refusal | undefined
    }
  | {
      readonly kind: 'imported'
      readonly id: string
      readonly at: string
      readonly account: string
      readonly name: undefined
    }
  | {
      readonly kind: 'changed'
      readonly id: string
      readonly at: string
      readonly account: string
      readonly name: undefined
      readonly fields: readonly ChangedField[]
    }

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
] as const
type ChangedField = (typeof FIELDS)[number]

/** Checks and changes of one quotation, oldest first. Changes are known only where the lake's record could be read. */
export const eventsOf = ({state, history}: Entry): readonly EntryEvent[] => {
  const signed: readonly (SignedCheck & {readonly why?: Refusal})[] = [...state.counting, ...state.refused]
  const checks = signed.map((one): EntryEvent => ({
    kind: 'checked',
    id: one.check._id,
    at: one.at,
    account: one.account,
    name: one.check.checkerName ?? undefined,
    verdict: one.check.verdict ?? '',
    note: one.check.note ?? '',
    refusal: one.why,
  }))
  const changes = (history?.edits ?? []).map(({transactionId, at, account, fields}): EntryEvent =>
    account === IMPORTER
      ? {kind: 'imported', id: transactionId, at, account, name: undefined}
      : {
          kind: 'changed',
          id: `${transactionId} ${fields.join(' ')}`,
          at,
          account,
          name: undefined,
          fields: FIELDS.filter((field) => fields.includes(field)),
        },
  )
  // Quote and essay come in with one import.
  const distinct = new Map([...checks, ...changes].map((event) => [event.id, event]))
  return [...distinct.values()].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
