import {isRecord} from '../../../newsletter/contract/raw.ts'
import {isSame} from '../../lib/is-same.ts'

/** What a person typed in: all of a span's text. */
export interface ChangedWords {
  readonly before: string
  readonly after: string
}

/** Finds the one span whose words have changed between two states of a text; `undefined` where anything else has, too. */
export const changedWords = (before: unknown, after: unknown): ChangedWords | undefined => {
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length ? inTheOnly(entriesThatDiffer(before, after)) : undefined
  if (!isRecord(before) || !isRecord(after)) return undefined
  const {text: old, ...ofBefore} = before
  const {text: young, ...ofAfter} = after
  if (old === young) return inTheOnly(fieldsThatDiffer(ofBefore, ofAfter))
  return typeof old === 'string' && typeof young === 'string' && isSame(ofBefore, ofAfter)
    ? {before: old, after: young}
    : undefined
}

type Pair = readonly [before: unknown, after: unknown]

const inTheOnly = (pairs: readonly Pair[]): ChangedWords | undefined => {
  const [only] = pairs
  return only === undefined || pairs.length > 1 ? undefined : changedWords(...only)
}

const entriesThatDiffer = (before: readonly unknown[], after: readonly unknown[]): readonly Pair[] =>
  before.flatMap((entry, at) => (isSame(entry, after[at]) ? [] : [[entry, after[at]] as const]))

const fieldsThatDiffer = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly Pair[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
    isSame(before[name], after[name]) ? [] : [[before[name], after[name]] as const],
  )
