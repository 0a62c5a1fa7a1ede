import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {serve, type HttpBindings} from '@hono/node-server'
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response'
import {Hono} from 'hono'

/** What goes wrong with the next request that a fault is for. */
interface Fault {
  /** Which requests: a method and the end of a path, such as `POST /actions/send`. */
  readonly on: string
  /**
   * `limit`: 429. `fail`: 500, with nothing done. `drop`: done, and the connection closed without an answer. `lose`: the
   * connection closed, with nothing done. `garble`: done, and answered with what is no JSON.
   */
  readonly how: 'limit' | 'fail' | 'drop' | 'lose' | 'garble'
  readonly retryAfter?: string
  /** How many matching requests are answered as usual before. */
  readonly skip?: number
}

/** A local server that stands in for a service in tests, and what it was asked. */
export interface ServiceServer {
  readonly url: string
  /** `METHOD /path`, in order. */
  readonly requests: readonly string[]
  /** Makes the next matching request go wrong, once for each time it is called. */
  readonly breakNext: (fault: Fault) => void
  readonly stop: () => Promise<void>
}

/** Serves a service's API, and breaks requests as tests ask. */
export const startServiceServer = async (
  api: (request: Request) => Response | Promise<Response>,
): Promise<ServiceServer> => {
  const faults: (Fault & {left: number})[] = []
  const requests: string[] = []
  const app = new Hono<{Bindings: HttpBindings}>()
  app.all('*', async (context) => {
    const name = `${context.req.method} ${context.req.path}`
    requests.push(name)
    const at = faults.findIndex(({on}) => isRequest(name, on))
    const waiting = faults[at]
    if (waiting !== undefined) waiting.left -= 1
    const [fault] = waiting === undefined || waiting.left >= 0 ? [] : faults.splice(at, 1)
    if (fault?.how === 'limit') {
      return context.text('slow down', 429, {
        ...(fault.retryAfter !== undefined && {'retry-after': fault.retryAfter}),
      })
    }
    if (fault?.how === 'fail') return context.text('broken', 500)
    const hangUp = () => {
      context.env.incoming.socket.destroy()
      return RESPONSE_ALREADY_SENT
    }
    if (fault?.how === 'lose') return hangUp()
    const answer = await api(context.req.raw)
    if (fault?.how === 'drop') return hangUp()
    if (fault?.how === 'garble') return new Response('<html>moment, please</html>')
    return answer
  })
  const server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'})
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}`,
    requests,
    breakNext: (fault) => faults.push({...fault, left: fault.skip ?? 0}),
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}

/** Whether a request (`METHOD /path`) is of a kind: its method, and how its path ends. */
export const isRequest = (request: string, kind: string): boolean => {
  const [method = '', end = ''] = kind.split(' ')
  return request.startsWith(`${method} `) && request.endsWith(end)
}
