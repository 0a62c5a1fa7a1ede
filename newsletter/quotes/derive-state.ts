import type {QUOTE_STATES} from '../vocabulary.ts'
import {
  changedFields,
  contextFingerprint,
  fingerprint,
  judgedIn,
  parseJudged,
  type Judged,
} from './fingerprint.ts'
import {match} from './match.ts'
import {isFound, matchUse, type MachineCheck} from './match-use.ts'
import {readSnapshot} from './read-snapshot.ts'
import {openDispute} from './open-dispute.ts'
import type {Reason} from './reasons.ts'
import type {AuthorRecord, CheckRecord, QuoteRecord, SnapshotRecord} from './records.ts'
import type {QuoteUse} from './uses.ts'
import {whoCounts, type Refusal, type SignedCheck, type UseHistory} from './who-counts.ts'

export type StateName = (typeof QUOTE_STATES)[number]['value']

/** All that the state of one use is derived from. */
export interface StateInput {
  readonly use: QuoteUse
  /** `undefined` for one that is not there; so with the snapshot. */
  readonly quote: QuoteRecord | undefined
  readonly hasSource: boolean
  readonly snapshot: SnapshotRecord | undefined
  /** Every snapshot of the quote's source. */
  readonly snapshots?: readonly SnapshotRecord[]
  /** Every check there is; those of other uses are left out. */
  readonly checks: readonly CheckRecord[]
  /** Who wrote the document that prints it. */
  readonly authors: readonly AuthorRecord[]
  readonly history?: UseHistory | undefined
}

/** What a use's checks come to, and why. */
export interface QuoteState {
  readonly state: StateName
  readonly reason: Reason
  readonly use: QuoteUse
  /** What a check made now would be about, and its sums. */
  readonly judged: Judged | undefined
  readonly fingerprint: string | undefined
  readonly contextFingerprint: string
  readonly machine: MachineCheck | undefined
  /** The check that decides; of a stale use, the last before the change. */
  readonly check: SignedCheck | undefined
  /** What it was about, where it says so. */
  readonly before: Judged | undefined
  /** What differs from that. */
  readonly changed: readonly (keyof Judged)[]
  /** Verified, though the sentence around it is another now. */
  readonly contextChanged: boolean
  /** Whether nothing but the snapshot changed, and the passage stands in it as before: one look confirms it. */
  readonly isReconfirmable: boolean
  /** A later snapshot of the source than the one checked against. */
  readonly newerSnapshotId: string | undefined
  readonly counting: readonly SignedCheck[]
  readonly refused: readonly (SignedCheck & {readonly why: Refusal})[]
}

/** Derives the state of a use. "Verified" is never stored: this is the only place it comes from. */
export const deriveState = (input: StateInput): QuoteState => {
  const {use, quote, snapshot} = input
  const empty: Omit<QuoteState, 'state' | 'reason'> = {
    use,
    judged: undefined,
    fingerprint: undefined,
    contextFingerprint: contextFingerprint(use),
    machine: undefined,
    check: undefined,
    before: undefined,
    changed: [],
    contextChanged: false,
    isReconfirmable: false,
    newerSnapshotId: undefined,
    counting: [],
    refused: [],
  }
  if (quote === undefined) return {...empty, state: 'sourceMissing', reason: 'quoteMissing'}
  const read = typeof snapshot?.text === 'string' ? readSnapshot(snapshot.text) : undefined
  const judged = judgedIn(use, quote, read?.sha256)
  const now = fingerprint(judged)
  const checks = input.checks.filter(
    ({documentId, useId, quoteId}) =>
      documentId === use.documentId && useId === use.useId && quoteId === quote._id,
  )
  const {counting, refused} = whoCounts(checks, quote, input.authors, input.history)
  const check = counting.findLast((one) => one.check.fingerprint === now) ?? counting.at(-1)
  const before = check && parseJudged(check.check.judged, check.check.fingerprint)
  const machine = read && matchUse(use.printed, quote, read.normalised)
  const changed = before === undefined ? [] : changedFields(before, judged)
  const newer = newerThan(snapshot, input.snapshots ?? [])
  const facts: Omit<QuoteState, 'state' | 'reason'> = {
    ...empty,
    judged,
    fingerprint: now,
    machine,
    check,
    before,
    changed,
    isReconfirmable:
      check?.check.verdict === 'verified' &&
      changed.length === 1 &&
      changed[0] === 'snapshotSha256' &&
      machine !== undefined &&
      isFound(machine.matchClass),
    newerSnapshotId: newer?._id,
    counting,
    refused,
  }
  const [state, reason] = decide(input, facts, newer)
  const contextChanged =
    state === 'verified' &&
    check !== undefined &&
    (check.check.contextFingerprint ?? facts.contextFingerprint) !== facts.contextFingerprint
  return {...facts, state, reason, contextChanged}
}

type Facts = Omit<QuoteState, 'state' | 'reason'>

const decide = (
  {quote, hasSource, snapshot}: StateInput,
  facts: Facts,
  newer: SnapshotRecord | undefined,
): readonly [StateName, Reason] => {
  const {machine, check, refused, counting, changed} = facts
  if (!hasSource) return ['sourceMissing', 'sourceMissing']
  if (machine === undefined || snapshot === undefined) {
    return [
      'cannotVerify',
      (quote?.snapshotId ?? '') === '' || snapshot !== undefined ? 'noSnapshot' : 'snapshotMissing',
    ]
  }
  const fault = machineFault(machine)
  const current = counting.filter((one) => one.check.fingerprint === facts.fingerprint)
  const last = current.at(-1)
  if (last === undefined) {
    if (fault !== undefined && check !== undefined && changed.every(isOfSnapshot) && changed.length > 0) {
      return ['needsChange', 'passageGone']
    }
    const refusal = refused.findLast((one) => one.check.fingerprint === facts.fingerprint)?.why
    if (check !== undefined) return ['stale', refusal ?? 'changedSince']
    if (refusal !== undefined) return ['unchecked', refusal]
    return fault === undefined ? ['unchecked', 'neverChecked'] : ['needsChange', fault]
  }
  const dispute = openDispute(current, refused)
  if (dispute !== undefined) return ['disputed', dispute]
  if (last.check.verdict === 'needsChange') return ['needsChange', 'needsChange']
  if (last.check.verdict !== 'verified') return ['cannotVerify', 'cannotVerify']
  if (fault !== undefined) return ['needsChange', fault]
  if (typeof snapshot.textSha256 === 'string' && snapshot.textSha256 !== facts.judged?.snapshotSha256) {
    return ['cannotVerify', 'snapshotAltered']
  }
  if (snapshot.sourceId !== quote?.sourceId) return ['cannotVerify', 'snapshotOfAnother']
  if (hasOddNumerals(machine) && (last.check.note ?? '').trim() === '')
    return ['needsChange', 'numeralsDiffer']
  if (newer !== undefined && isGoneFrom(newer, facts, quote) && last.at <= knownSince(newer)) {
    return ['needsChange', 'goneFromNewer']
  }
  return ['verified', 'verified']
}

const machineFault = ({matchClass}: MachineCheck): 'notFound' | 'nearMiss' | 'ambiguous' | undefined =>
  matchClass === 'notFound' || matchClass === 'nearMiss' || matchClass === 'ambiguous'
    ? matchClass
    : undefined

const isOfSnapshot = (field: keyof Judged): boolean => field === 'snapshotSha256' || field === 'selector'

const hasOddNumerals = ({numerals}: MachineCheck): boolean =>
  numerals !== undefined && numerals.missing.length + numerals.added.length > 0

const newerThan = (
  snapshot: SnapshotRecord | undefined,
  snapshots: readonly SnapshotRecord[],
): SnapshotRecord | undefined =>
  snapshot &&
  snapshots
    .filter((other) => other._id !== snapshot._id && age(other) > age(snapshot))
    .toSorted((a, b) => (age(a) < age(b) ? 1 : -1))[0]

/** Sorts by the day on which the source read so; those of one day by when they were stored. */
const age = ({sourceDate, _createdAt}: SnapshotRecord): string => `${sourceDate ?? ''} ${_createdAt ?? ''}`

/** From when on a checker could have seen it. */
const knownSince = ({sourceDate, _createdAt}: SnapshotRecord): string => _createdAt ?? sourceDate ?? ''

const isGoneFrom = ({text}: SnapshotRecord, {judged}: Facts, quote: QuoteRecord | undefined): boolean => {
  if (typeof text !== 'string' || judged === undefined) return false
  const said = quote?.originalText ?? ''
  return !isFound(
    match(said, readSnapshot(text).normalised, {around: quote?.selector ?? undefined, findsNearMiss: false})
      .matchClass,
  )
}
