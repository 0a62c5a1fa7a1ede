import * as z from 'zod'
import {blocksOf, optionalText} from '../../contract/primitives.ts'
import {CALLOUT_TONES, valuesOf} from '../../vocabulary.ts'
import {plainBlock} from '../block/contract.ts'

export const callout = z.object({
  _type: z.literal('callout'),
  _key: z.string(),
  tone: z.enum(valuesOf(CALLOUT_TONES)),
  title: optionalText,
  content: blocksOf(plainBlock),
})
export type Callout = z.output<typeof callout>
