import type {RawRecord} from '../contract/raw.ts'
import type {StateName} from '../quotes/derive-state.ts'
import {openDispute} from '../quotes/open-dispute.ts'
import type {Reason} from '../quotes/reasons.ts'
import type {AuthorRecord, CheckRecord} from '../quotes/records.ts'
import {whoCounts, type Refusal, type SignedCheck, type UseHistory} from '../quotes/who-counts.ts'
import {claimFingerprint, judgedClaim, parseJudgedClaim, type JudgedClaim} from './claim-fingerprint.ts'
import type {ClaimRecord} from './claim-record.ts'
import {printedClaim, type Credits, type PrintedClaim} from './printed-claim.ts'

/** All that the state of one claim is derived from. */
export interface ClaimInput {
  readonly claim: ClaimRecord
  /** The document that prints it, as it is printed. */
  readonly document: RawRecord
  readonly credits?: Credits
  /** Every check there is; those of other claims are left out. */
  readonly checks: readonly CheckRecord[]
  /** Who wrote that document. */
  readonly authors: readonly AuthorRecord[]
  readonly history?: UseHistory | undefined
}

/** What a claim's checks come to, and why. */
export interface ClaimState {
  readonly claim: ClaimRecord
  readonly state: StateName
  readonly reason: Reason
  /** How it is printed; `undefined` where it no longer is. */
  readonly place: PrintedClaim | undefined
  /** What a check made now would be about, and its sum. */
  readonly judged: JudgedClaim | undefined
  readonly fingerprint: string | undefined
  /** The check that decides; of a stale claim, the last before the change. */
  readonly check: SignedCheck | undefined
  readonly before: JudgedClaim | undefined
  /** What differs from that. */
  readonly changed: readonly (keyof JudgedClaim)[]
  readonly counting: readonly SignedCheck[]
  readonly refused: readonly (SignedCheck & {readonly why: Refusal})[]
}

/** Derives the state of a claim, as that of a quotation is: it is never stored. */
export const deriveClaimState = (input: ClaimInput): ClaimState => {
  const {claim, document, credits, authors, history} = input
  const checks = input.checks.filter(({useId}) => useId === claim._id)
  const {counting, refused} = whoCounts(checks, {}, authors, history)
  const place = printedClaim(document, claim, credits)
  const judged = place && judgedClaim(claim.kind, place)
  const fingerprint = judged && claimFingerprint(judged)
  const check = counting.findLast((one) => one.check.fingerprint === fingerprint) ?? counting.at(-1)
  const before = check && parseJudgedClaim(check.check.judged, check.check.fingerprint)
  const facts: Facts = {
    claim,
    place,
    judged,
    fingerprint,
    check,
    before,
    changed:
      before === undefined || judged === undefined
        ? []
        : (Object.keys(judged) as (keyof JudgedClaim)[]).filter((name) => before[name] !== judged[name]),
    counting,
    refused,
  }
  const [state, reason] = decide(facts)
  return {...facts, state, reason}
}

type Facts = Omit<ClaimState, 'state' | 'reason'>

const decide = ({claim, fingerprint, check, counting, refused}: Facts): readonly [StateName, Reason] => {
  if (claim.waivedFor !== '') return ['waived', 'waived']
  if (fingerprint === undefined) return ['stale', 'notPrinted']
  const current = counting.filter((one) => one.check.fingerprint === fingerprint)
  const last = current.at(-1)
  if (last === undefined) {
    const refusal = refused.findLast((one) => one.check.fingerprint === fingerprint)?.why
    return check === undefined
      ? ['unchecked', refusal ?? 'neverChecked']
      : ['stale', refusal ?? 'changedSince']
  }
  const dispute = openDispute(current, refused)
  if (dispute !== undefined) return ['disputed', dispute]
  switch (last.check.verdict) {
    case 'verified':
      return ['verified', 'verified']
    case 'needsChange':
      return ['needsChange', 'needsChange']
    default:
      return ['cannotVerify', 'cannotVerify']
  }
}
