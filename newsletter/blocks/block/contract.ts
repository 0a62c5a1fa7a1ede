import * as z from 'zod'
import {BLOCK_STYLES, LIST_TYPES, valuesOf} from '../../vocabulary.ts'
import {listOf} from '../../contract/primitives.ts'
import {footnote} from '../footnote/contract.ts'
import {foreignMark} from '../foreign/contract.ts'
import {internalLinkMark} from '../internal-link/contract.ts'
import {linkMark} from '../link/contract.ts'
import {quotationMark} from '../quotation/contract.ts'
import {marksAreKnown} from './marks-are-known.ts'
import {span} from './span.ts'

/** The annotations of running text, keyed by `_type`. */
const annotation = z.discriminatedUnion('_type', [linkMark, internalLinkMark, quotationMark, foreignMark])
export type Annotation = z.output<typeof annotation>

const inline = z.discriminatedUnion('_type', [span, footnote])

const listItem = z.enum(valuesOf(LIST_TYPES)).nullable()
const markDefs = listOf(annotation)
const level = z.int().min(1).max(4).nullable()

/** A block of the essay's body: full styles, annotations and footnotes. */
export const bodyBlock = z
  .object({
    _type: z.literal('block'),
    _key: z.string(),
    style: z
      .enum(valuesOf(BLOCK_STYLES))
      .nullable()
      .transform((style) => style ?? 'normal'),
    listItem,
    level,
    children: z.array(inline),
    markDefs,
  })
  .check(marksAreKnown)
export type BodyBlock = z.output<typeof bodyBlock>

/**
 * A block of short text (welcome, weekly links, callouts, table cells, corrections): one style, the same annotations,
 * no footnotes.
 */
export const plainBlock = z
  .object({
    _type: z.literal('block'),
    _key: z.string(),
    style: z
      .literal('normal')
      .nullable()
      .transform((style) => style ?? 'normal'),
    listItem,
    level,
    children: z.array(span),
    markDefs,
  })
  .check(marksAreKnown)
export type PlainBlock = z.output<typeof plainBlock>
