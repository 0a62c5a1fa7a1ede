import {canonical} from './fingerprint.ts'
import type {QuoteState} from './derive-state.ts'
import {MATCHER_VERSION} from './normalise.ts'
import type {Verdict} from './records.ts'

/** Who checks, and what they say. */
export interface NewVerdict {
  readonly verdict: Verdict
  /** Id of the checker's person document, and the account that is signed in. */
  readonly checkerId: string
  readonly checkerAccount: string
  /** An instant. */
  readonly checkedAt: string
  readonly note?: string | undefined
  /** Id of the disputed check that this one settles. */
  readonly resolvesId?: string | undefined
}

/**
 * The fields of a new `quoteCheck` about a use as it is now, for a document with an id of its own. Everything that was judged goes
 * along, so that a later difference can be shown.
 *
 * @returns `undefined` where there is nothing to judge: the quote isn't there.
 */
export const newCheck = (
  {use, judged, fingerprint, contextFingerprint, machine}: QuoteState,
  {verdict, checkerId, checkerAccount, checkedAt, note, resolvesId}: NewVerdict,
) =>
  judged === undefined || fingerprint === undefined
    ? undefined
    : {
        _type: 'quoteCheck' as const,
        quote: reference(use.quoteId),
        document: reference(use.documentId),
        useId: use.useId,
        verdict,
        checker: reference(checkerId),
        checkerAccount,
        checkedAt,
        fingerprint,
        judged: canonical(judged),
        contextFingerprint,
        context: use.context,
        ...(machine !== undefined && {matchClass: machine.matchClass}),
        matcherVersion: MATCHER_VERSION,
        ...(note !== undefined && note.trim() !== '' && {note: note.trim()}),
        ...(resolvesId !== undefined && {resolves: reference(resolvesId)}),
      }

const reference = (_ref: string) => ({_type: 'reference' as const, _ref})
