import * as z from 'zod'
import {language} from '../../contract/primitives.ts'
import {DIRECTIONS, valuesOf} from '../../vocabulary.ts'

/** Words in another language than the newsletter's. `dir` falls back to the language's own. */
export const foreignMark = z.object({
  _type: z.literal('foreign'),
  _key: z.string(),
  lang: language,
  dir: z.enum(valuesOf(DIRECTIONS)).nullable(),
})
export type ForeignMark = z.output<typeof foreignMark>
