import * as z from 'zod'
import type {InvalidBlock} from '../blocks/invalid-block/invalid-block.ts'
import {LANGUAGES, valuesOf} from '../vocabulary.ts'

/** A string that has a UTF-8 form: half a surrogate pair has none, and would be printed as a replacement character. */
const wellFormedText = z.string().refine((text) => text.isWellFormed(), {
  params: {ruleId: 'contract/lone-surrogate'},
  abort: true,
})

/** Text that publication needs: not blank. */
export const requiredText = wellFormedText.refine((text) => text.trim() !== '', {
  params: {ruleId: 'contract/required'},
})

/** Text of any length, the empty text included. */
export const anyText = wellFormedText

/** Text that may be left out. GROQ answers `null` for what is missing, and so does the contract. */
export const optionalText = wellFormedText.nullable()

export const language = z.enum(valuesOf(LANGUAGES))

/** What every document in an issue carries, so that findings and manifests can name it. */
export const documentBase = <const T extends string>(type: T) => ({
  _id: z.string().min(1),
  _type: z.literal(type),
  _rev: z.string().min(1),
})

/**
 * A document that another one may point at. Where its target is missing, the queries answer the bare `_ref` (see
 * `newsletter/query/fragments.ts`), which is a finding and not the same as a field left empty.
 */
export const optionalReferenceTo = <T extends z.ZodType>(document: T) =>
  z.union([document, dangling]).nullable()

const dangling = z.object({_ref: z.string()}).transform((_reference, context): never => {
  context.addIssue({code: 'custom', params: {ruleId: 'contract/missing-reference'}})
  return z.NEVER
})

/** An array that a missing field makes empty. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullable()
    .transform((items) => items ?? [])

/**
 * Portable Text that publication needs. What comes out may hold {@link InvalidBlock}s: only preview mode puts them there,
 * and the renderer takes both, so that one renderer serves export and preview.
 */
export const blocksOf = <const T extends z.ZodType>(block: T) =>
  z
    .array(block)
    .min(1)
    .transform((blocks): (z.output<T> | InvalidBlock)[] => blocks)

/** Portable Text that may be missing or empty. */
export const optionalBlocksOf = <const T extends z.ZodType>(block: T) =>
  z
    .array(block)
    .nullable()
    .transform((blocks): (z.output<T> | InvalidBlock)[] => blocks ?? [])
