import * as z from 'zod'
import {linkUrl} from '../../contract/url.ts'

export const linkMark = z.object({_type: z.literal('link'), _key: z.string(), href: linkUrl})
export type LinkMark = z.output<typeof linkMark>
