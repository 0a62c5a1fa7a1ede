import * as z from 'zod'

export const divider = z.object({_type: z.literal('divider'), _key: z.string()})
