import {z} from 'zod'
import type {InvalidBlock} from '../blocks/invalid-block/invalid-block.ts'
import {LANGUAGES, valuesOf} from '../vocabulary.ts'

/** Text that publication needs: not blank, and well-formed UTF-16 (a lone surrogate has no UTF-8 form). */
export const requiredText = z
  .string()
  .refine((text) => text.isWellFormed(), {message: 'holds half of a character pair (a lone surrogate)'})
  .refine((text) => text.trim() !== '', {message: 'is empty'})

/** Text that may be left out. GROQ answers `null` for what is missing, and so does the contract. */
export const optionalText = z
  .string()
  .refine((text) => text.isWellFormed(), {message: 'holds half of a character pair (a lone surrogate)'})
  .nullable()

export const language = z.enum(valuesOf(LANGUAGES))

/** What every document in an issue carries, so that findings and manifests can name it. */
export const documentBase = <const T extends string>(type: T) => ({
  _id: z.string().min(1),
  _type: z.literal(type),
  _rev: z.string().min(1),
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
