import {once} from 'node:events'
import {createServer, request} from 'node:http'
import type {AddressInfo} from 'node:net'
import {pipeline} from 'node:stream/promises'

/** A way to a server on which something happens while somebody waits for an answer. */
interface StopOnTheWay {
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Hands everything on to a server, and holds back the first request for an address that begins with `stop` until something has
 * happened.
 *
 * @param happening - Called once. What it throws, the request fails with.
 */
export const stopOnTheWay = async (
  to: string,
  stop: string,
  happening: () => Promise<void>,
): Promise<StopOnTheWay> => {
  const {hostname, port, host} = new URL(to)
  let happened: Promise<void> | undefined
  const server = createServer((asked, answer) => {
    const handOn = async () => {
      if (asked.url?.startsWith(stop) === true) await (happened ??= happening())
      const onward = request({
        ...{hostname, port, path: asked.url, method: asked.method},
        headers: {...asked.headers, host},
      })
      onward.on('response', (answered) => {
        answer.writeHead(answered.statusCode ?? 502, answered.headers)
        answered.pipe(answer)
      })
      await pipeline(asked, onward)
    }
    handOn().catch((error: unknown) => {
      answer.destroy(error instanceof Error ? error : undefined)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
