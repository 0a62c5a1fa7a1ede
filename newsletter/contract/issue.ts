import * as z from 'zod'
import {plainBlock} from '../blocks/block/contract.ts'
import {figure} from '../blocks/figure/contract.ts'
import {ISSUE_STATUSES, valuesOf} from '../vocabulary.ts'
import {bodyNode} from './body.ts'
import {newsletter} from './newsletter.ts'
import {overridesAreOfItsEssays} from './overrides-are-of-its-essays.ts'
import {
  blocksOf,
  documentBase,
  listOf,
  optionalText,
  optionalReferenceTo,
  requiredText,
} from './primitives.ts'
import {relatedReading, relatedTarget} from './related.ts'
import {source} from './source.ts'
import {webUrl} from './url.ts'
import {waiver} from './waiver.ts'

export const person = z.object({
  ...documentBase('person'),
  name: requiredText,
  role: optionalText,
  url: webUrl.nullable(),
})

export const essay = z.object({
  ...documentBase('essay'),
  title: requiredText,
  slug: requiredText,
  /** Bold part of the contents line. */
  label: requiredText,
  /** What follows the label in the contents line. */
  teaser: requiredText,
  authors: z.array(z.object({_key: z.string(), _ref: z.string(), person})).min(1),
  body: blocksOf(bodyNode),
  relatedReading: listOf(relatedReading),
})

export const weeklyLink = z.object({
  ...documentBase('weeklyLink'),
  /** One emoji. */
  symbol: requiredText,
  /** Bold lead-in. */
  headline: requiredText,
  /** A few words for the contents line ("A, B, and C"). */
  shortLabel: requiredText,
  body: blocksOf(plainBlock),
  url: webUrl,
  source,
})

/** Replaces one derived line of the contents list: an essay's by reference, or the weekly links' when `essay` is null. */
export const contentsOverride = z.object({
  _key: z.string(),
  essayRef: z.string().nullable(),
  label: optionalText,
  teaser: optionalText,
})

export const correction = z.object({
  _key: z.string(),
  date: z.iso.date(),
  text: blocksOf(plainBlock),
  /** The earlier issue that is put right; null for this one. */
  corrects: optionalReferenceTo(relatedTarget),
})

export const issueDocument = z
  .object({
    ...documentBase('issue'),
    number: z.int().positive(),
    title: requiredText,
    slug: requiredText,
    subject: requiredText,
    preheader: requiredText,
    /** When the issue goes out, as an instant; shown as a date in the newsletter's time zone. */
    datePublished: z.iso.datetime({offset: true}),
    status: z.enum(valuesOf(ISSUE_STATUSES)),
    cover: figure.nullable(),
    essays: z.array(z.object({_key: z.string(), _ref: z.string(), essay})).min(1),
    weeklyLinks: listOf(z.object({_key: z.string(), _ref: z.string(), weeklyLink})),
    relatedReading: listOf(relatedReading),
    contentsOverride: listOf(contentsOverride),
    corrections: listOf(correction),
    waivers: listOf(waiver),
  })
  .check(overridesAreOfItsEssays)

/** What one issue's query must answer for the issue to be publishable. */
export const issueContract = z.object({newsletter, issue: issueDocument})

/** One issue as the renderer takes it. */
export type Issue = z.output<typeof issueContract>
export type Essay = Issue['issue']['essays'][number]['essay']
export type WeeklyLink = Issue['issue']['weeklyLinks'][number]['weeklyLink']
export type Correction = Issue['issue']['corrections'][number]
export type Newsletter = Issue['newsletter']
