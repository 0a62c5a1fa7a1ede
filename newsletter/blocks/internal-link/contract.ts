import {z} from 'zod'
import {referenceTo} from '../../contract/primitives.ts'
import {relatedTarget} from '../../contract/related.ts'

export const internalLinkMark = z.object({
  _type: z.literal('internalLink'),
  _key: z.string(),
  target: referenceTo(relatedTarget),
})
export type InternalLinkMark = z.output<typeof internalLinkMark>
