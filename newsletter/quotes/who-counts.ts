import {inTime} from './in-time.ts'
import type {AuthorRecord, CheckRecord, QuoteRecord} from './records.ts'

/** A change of something that verdicts are about. */
export interface Edit {
  readonly transactionId: string
  readonly account: string
  /** An instant. */
  readonly at: string
  /** What changed: `printed`, or a field of the quote. */
  readonly fields: readonly string[]
}

/** Who made a check's document, as its transactions say. */
export interface Made {
  readonly account: string
  readonly at: string
  /** Whether anybody changed it afterwards. */
  readonly isAltered: boolean
}

/**
 * What the lake's record of transactions tells about a use; left out where there is none, as in an archive. Then the checks'
 * own fields are all there is.
 */
export interface UseHistory {
  /** Oldest first. */
  readonly edits: readonly Edit[]
  readonly madeBy: ReadonlyMap<string, Made>
}

/** Why a check doesn't count. */
export type Refusal =
  | 'unsigned'
  | 'forged'
  | 'altered'
  | 'checkerIsAuthor'
  | 'checkerIsTranslator'
  | 'checkerIsEditor'
  | 'resolverIsDisputer'

/** A check with what is known of its maker. */
export interface SignedCheck {
  readonly check: CheckRecord
  /** The account that made it; empty where only a person is named. */
  readonly account: string
  readonly at: string
}

/** Author of what came in with an archive, where no transaction says who did it. Kept in step with the lake's own. */
export const IMPORTER = 'import'

/**
 * Takes checks apart into those that count and those that don't. A verdict of "verified" counts only from a second person:
 * neither author nor translator, nor anybody who changed what it is about since the last one that counted.
 */
export const whoCounts = (
  checks: readonly CheckRecord[],
  quote: Pick<QuoteRecord, 'translatorId' | 'translatorAccount'>,
  authors: readonly AuthorRecord[],
  history?: UseHistory,
): {
  readonly counting: readonly SignedCheck[]
  readonly refused: readonly (SignedCheck & {readonly why: Refusal})[]
} => {
  const counting: SignedCheck[] = []
  const refused: (SignedCheck & {why: Refusal})[] = []
  let since = ''
  const signed = checks.map((check) => sign(check, history))
  for (const one of signed.toSorted(byTime)) {
    const {check, account, at} = one
    const disputed = counting.find((other) => other.check._id === check.resolvesId)
    const why =
      (disputed !== undefined && isSamePerson(disputed, one) ? 'resolverIsDisputer' : undefined) ??
      faultOf(one, history) ??
      (check.verdict === 'verified'
        ? partyOf(one, quote, authors, editorsBetween(history, since, at))
        : undefined)
    if (why !== undefined) refused.push({...one, why})
    else {
      counting.push({check, account, at})
      if (check.verdict === 'verified') since = at
    }
  }
  return {counting, refused}
}

const sign = (check: CheckRecord, history: UseHistory | undefined): SignedCheck => {
  const made = history?.madeBy.get(check._id)
  const isOnRecord = made !== undefined && made.account !== IMPORTER
  return {
    check,
    account: (isOnRecord ? made.account : (check.checkerAccount ?? check.personAccount)) ?? '',
    at: (isOnRecord ? made.at : check.checkedAt) ?? '',
  }
}

/** What makes a check no check at all, whatever its verdict. */
const faultOf = ({check, account}: SignedCheck, history: UseHistory | undefined): Refusal | undefined => {
  if (account === '' && (check.checkerId ?? '') === '') return 'unsigned'
  if (history?.madeBy.get(check._id)?.isAltered === true) return 'altered'
  // The account in the document, and that of the person it names, must be the one that made it.
  const claims = [check.checkerAccount, check.personAccount].filter((claim) => (claim ?? '') !== '')
  return claims.some((claim) => claim !== account) ? 'forged' : undefined
}

const partyOf = (
  {check, account}: SignedCheck,
  {translatorId, translatorAccount}: Pick<QuoteRecord, 'translatorId' | 'translatorAccount'>,
  authors: readonly AuthorRecord[],
  editors: ReadonlySet<string>,
): Refusal | undefined => {
  const is = (id: string | null | undefined, theirs: string | null | undefined) =>
    isOne(id, check.checkerId) || isOne(theirs, account)
  if (authors.some((author) => is(author._id, author.account))) return 'checkerIsAuthor'
  if (is(translatorId, translatorAccount)) return 'checkerIsTranslator'
  return editors.has(account) ? 'checkerIsEditor' : undefined
}

const editorsBetween = (history: UseHistory | undefined, since: string, until: string): ReadonlySet<string> =>
  new Set(
    history?.edits
      .filter(({account, at}) => account !== IMPORTER && at > since && at <= until)
      .map(({account}) => account),
  )

const isSamePerson = (one: SignedCheck, other: SignedCheck): boolean =>
  isOne(one.account, other.account) || isOne(one.check.checkerId, other.check.checkerId)

/** Two that are both left empty are not the same. */
const isOne = (one: string | null | undefined, other: string | null | undefined): boolean =>
  (one ?? '') !== '' && one === other

const byTime = (a: SignedCheck, b: SignedCheck): number =>
  inTime(a.at, b.at) || inTime(a.check._id, b.check._id)
