import * as z from 'zod'

/** Where the socket is, below any API version. */
export const MULTIPLEX_PATH = '/multiplex'

/** What the browser sends: begin a stream, or end one. Ids are the browser's, and its own per socket. */
export const toServer = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open'),
    id: z.int().positive(),
    /** Path and query of the event stream. */
    path: z.string().startsWith('/').max(20_000),
    headers: z.record(z.string().max(100), z.string().max(8000)),
  }),
  z.object({type: z.literal('close'), id: z.int().positive()}),
])

/** What the lake sends: a response's head, its body piece by piece, its end. */
export const toBrowser = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('head'),
    id: z.int(),
    status: z.int(),
    headers: z.record(z.string(), z.string()),
  }),
  z.object({type: z.literal('body'), id: z.int(), text: z.string()}),
  z.object({type: z.literal('end'), id: z.int()}),
])

export type ToServer = z.infer<typeof toServer>
export type ToBrowser = z.infer<typeof toBrowser>
