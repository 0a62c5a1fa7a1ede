import {createHash} from 'node:crypto'
import * as z from 'zod'
import {mailHead, type MailHead} from '../../delivery/message/mail.ts'
import type {Issue} from '../../newsletter/contract/issue.ts'
import {API_VERSION, EXPORT_PERSPECTIVE} from '../../newsletter/query/api.ts'
import {issueByIdQuery} from '../../newsletter/query/issue-queries.ts'
import {RENDERER_VERSION} from '../../newsletter/render/bundle.ts'
import type {ListedCorrection} from '../../newsletter/render/render-corrections.ts'
import {manifestQuotes, type ManifestQuotes} from './manifest-quotes.ts'
import type {AllowedRule} from './gate.ts'
import type {DocumentRevision} from './read-issue.ts'

export const MANIFEST_FILE = 'manifest.json'

const manifestSchema = z.object({
  manifestVersion: z.literal(1),
  issue: z.object({
    _id: z.string(),
    number: z.int().positive(),
    title: z.string(),
    slug: z.string(),
    preheader: z.string(),
    datePublished: z.string(),
  }),
  /** What the mail's header says; bundles of earlier versions lack it. */
  mail: mailHead.optional(),
  /** Path in the bundle, length in bytes, SHA-256 in hex. */
  files: z.array(z.object({path: z.string(), size: z.int().nonnegative(), sha256: z.string()})),
  /** Every document that went in, at its revision. */
  documents: z.array(z.object({_id: z.string(), _rev: z.string()})),
  query: z.object({apiVersion: z.string(), perspective: z.string(), sha256: z.string()}),
  rendererVersion: z.int(),
  /** Left out by versions that didn't look. */
  quotes: manifestQuotes.optional(),
  /** What the issue puts right; left out where it does nothing of the kind. */
  corrections: z
    .array(
      z.object({
        date: z.string(),
        text: z.string(),
        of: z.object({number: z.int().positive(), title: z.string(), slug: z.string()}),
      }),
    )
    .optional(),
  /** Rules of preflight that somebody let pass, and why; left out where nothing was. */
  allowed: z
    .array(
      z.object({
        ruleId: z.string(),
        reason: z.string(),
        by: z.string(),
        findings: z.array(z.object({documentId: z.string(), path: z.string(), message: z.string()})),
      }),
    )
    .optional(),
})

/**
 * What a bundle holds and what it was made from. Without dates or machines in it, so that the same documents give the same
 * manifest.
 */
export type Manifest = z.infer<typeof manifestSchema>

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

const query = {
  apiVersion: API_VERSION,
  perspective: EXPORT_PERSPECTIVE,
  sha256: sha256(issueByIdQuery),
}

/** The manifest of a bundle with these files. */
export const manifestOf = (
  {issue}: Issue,
  mail: MailHead,
  files: ReadonlyMap<string, Uint8Array>,
  documents: readonly DocumentRevision[],
  quotes: ManifestQuotes,
  allowed: readonly AllowedRule[] = [],
  corrections: readonly ListedCorrection[] = [],
): Manifest => ({
  manifestVersion: 1,
  issue: {
    _id: issue._id,
    number: issue.number,
    title: issue.title,
    slug: issue.slug,
    preheader: issue.preheader,
    datePublished: issue.datePublished,
  },
  mail,
  files: [...files].map(([path, bytes]) => ({path, size: bytes.byteLength, sha256: sha256(bytes)})),
  documents: [...documents],
  query,
  rendererVersion: RENDERER_VERSION,
  quotes,
  ...(corrections.length > 0 && {corrections: [...corrections]}),
  ...(allowed.length > 0 && {allowed: allowed.map((rule) => ({...rule, findings: [...rule.findings]}))}),
})

/** A manifest from its file's text; `undefined` when it is none of ours. */
export const parseManifest = (text: string): Manifest | undefined => {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
