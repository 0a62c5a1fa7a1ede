import * as z from 'zod'
import {MATCHER_VERSION} from '../../newsletter/quotes/normalise.ts'
import type {GateReport} from '../../newsletter/gate/gate.ts'
import type {SignedCheck} from '../../newsletter/quotes/who-counts.ts'
import type {QuoteOverride} from './quote-override.ts'

const blocker = z.object({
  documentId: z.string(),
  useId: z.string().optional(),
  claimId: z.string().optional(),
  words: z.string(),
  state: z.string(),
  reason: z.string(),
})

/** What the bundle's quotations came to when it was made. */
export const manifestQuotes = z.object({
  /** `transactions`: two people were told apart by who made what. `none`: by what the checks say of themselves. */
  history: z.enum(['transactions', 'none']),
  matcherVersion: z.string(),
  uses: z.array(
    z.object({
      documentId: z.string(),
      useId: z.string(),
      quoteId: z.string(),
      state: z.string(),
      fingerprint: z.string().optional(),
      /** The check that decided, and who signed it. */
      check: z.string().optional(),
      by: z.string().optional(),
    }),
  ),
  /** Words in quotation marks that quote nobody. */
  waived: z.array(z.object({documentId: z.string(), words: z.string(), reason: z.string()})),
  /** What else was on the sheet; left out where nothing was. */
  claims: z
    .array(
      z.object({
        claimId: z.string(),
        documentId: z.string(),
        kind: z.string(),
        words: z.string(),
        state: z.string(),
        fingerprint: z.string().optional(),
        check: z.string().optional(),
        by: z.string().optional(),
        /** Why it needn't be checked. */
        waivedFor: z.string().optional(),
      }),
    )
    .optional(),
  /** Who let it go out all the same, why, and with what. */
  override: z.object({reason: z.string(), by: z.string(), blockers: z.array(blocker)}).optional(),
})

export type ManifestQuotes = z.infer<typeof manifestQuotes>

/** The gate's report as the manifest keeps it. */
export const manifestQuotesOf = (
  {history, states, unregistered, claims, blockers}: GateReport,
  override: QuoteOverride | undefined,
): ManifestQuotes => ({
  history,
  matcherVersion: MATCHER_VERSION,
  uses: states.map(({use, state, fingerprint, check}) => ({
    documentId: use.documentId,
    useId: use.useId,
    quoteId: use.quoteId,
    state,
    ...(fingerprint !== undefined && {fingerprint}),
    ...(check !== undefined && signature(check)),
  })),
  waived: unregistered.flatMap(({documentId, words, waivedFor}) =>
    waivedFor === undefined ? [] : [{documentId, words, reason: waivedFor}],
  ),
  ...(claims.length > 0 && {
    claims: claims.map(({claim, place, state, fingerprint, check}) => ({
      claimId: claim._id,
      documentId: claim.documentId,
      kind: claim.kind,
      words: place?.printed ?? claim.words,
      state,
      ...(fingerprint !== undefined && {fingerprint}),
      ...(check !== undefined && signature(check)),
      ...(claim.waivedFor !== '' && {waivedFor: claim.waivedFor}),
    })),
  }),
  ...(override !== undefined &&
    blockers.length > 0 && {
      override: {
        ...override,
        blockers: blockers.map(({documentId, useId, claimId, words, state, reason}) => ({
          documentId,
          ...(useId !== undefined && {useId}),
          ...(claimId !== undefined && {claimId}),
          words,
          state,
          reason,
        })),
      },
    }),
})

const signature = ({check, account}: SignedCheck) => ({
  check: check._id,
  by: account || (check.checkerId ?? ''),
})
