import * as z from 'zod'
import {relatedTarget} from '../../contract/related.ts'

export const internalLinkMark = z.object({
  _type: z.literal('internalLink'),
  _key: z.string(),
  target: relatedTarget,
})
export type InternalLinkMark = z.output<typeof internalLinkMark>
