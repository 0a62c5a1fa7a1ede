import * as z from 'zod'

const sessionId = z.string().min(1).max(200)

/** What a Studio sends over the socket, as JSON-RPC 2.0. `apiVersion` comes with every request and says nothing. */
const presenceRequest = z.discriminatedUnion('method', [
  z.object({method: z.literal('authorization'), params: z.object({authorization: z.string().max(4096)})}),
  z.object({method: z.literal('presence_subscribe')}),
  z.object({
    method: z.literal('presence_unsubscribe'),
    params: z.object({subscriptionId: z.string().max(200)}),
  }),
  z.object({method: z.literal('presence_rollcall'), params: z.object({session: sessionId})}),
  z.object({
    method: z.literal('presence_announce'),
    params: z.object({data: z.looseObject({sessionId, locations: z.array(z.unknown()).max(1000)})}),
  }),
  z.object({method: z.literal('presence_disconnect'), params: z.object({session: sessionId})}),
])

export type PresenceRequest = z.infer<typeof presenceRequest>

const methods: ReadonlySet<string> = new Set(presenceRequest.options.map(({shape}) => shape.method.value))

const envelope = z.looseObject({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string().max(200), z.number()]),
  method: z.string(),
})

export type RequestId = z.infer<typeof envelope>['id'] | null

export interface RequestProblem {
  /** Of JSON-RPC 2.0, 5.1, or of the Studio's client. */
  readonly code: -32700 | -32600 | -32601 | -32602 | 4001
  readonly message: string
}

/** Reads one message; a problem says what is wrong with it, for the sender. */
export const readRequest = (
  text: string,
):
  | {readonly id: RequestId; readonly request: PresenceRequest}
  | {readonly id: RequestId; readonly problem: RequestProblem} => {
  const message = parsed(text)
  if (message === undefined) return {id: null, problem: {code: -32700, message: 'The message is no JSON.'}}
  const call = envelope.safeParse(message)
  if (!call.success)
    return {id: null, problem: {code: -32600, message: 'The message is no JSON-RPC 2.0 request.'}}
  const {id, method} = call.data
  if (!methods.has(method))
    return {id, problem: {code: -32601, message: `There is no method "${method.slice(0, 80)}".`}}
  const request = presenceRequest.safeParse(call.data)
  return request.success
    ? {id, request: request.data}
    : {id, problem: {code: -32602, message: `The parameters of "${method}" are not valid.`}}
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
