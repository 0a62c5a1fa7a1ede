import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {buffer} from 'node:stream/consumers'
import type {LakeDocument} from '../../lake/engine/document.ts'
import {ask} from '../fixtures/ask.ts'

/** A request for documents as the server got it. */
interface SeenQuery {
  readonly authorization: string | undefined
  readonly perspective: string | null
  readonly path: string
}

/** As much of a Content Lake as an export asks for, over real HTTP, with what may go wrong given as functions. */
export interface TestLake {
  readonly url: string
  readonly seen: readonly SeenQuery[]
  readonly close: () => Promise<void>
}

/** How the server behaves; each request asks anew, so that documents can change between two. */
export interface TestLakeBehaviour {
  readonly documents: (request: number) => readonly LakeDocument[]
  readonly image?: (file: string) => Uint8Array | undefined
  /** Answers instead of the documents: a status, and the body. */
  readonly failure?: {readonly status: number; readonly body: string}
}

export const serveContentLake = async (behaviour: TestLakeBehaviour): Promise<TestLake> => {
  const seen: SeenQuery[] = []
  const server = createServer((request, response) => {
    answer(request, response, behaviour, seen).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  {documents, image, failure}: TestLakeBehaviour,
  seen: SeenQuery[],
): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (url.pathname.startsWith('/images/')) {
    const bytes = image?.(url.pathname.split('/').at(-1) ?? '')
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes)
    return
  }
  // A lake whose record goes back no further than now.
  if (failure === undefined && /\/data\/(?:doc|history)\//.test(url.pathname)) {
    const isHistory = url.pathname.includes('/history/')
    response.writeHead(200, {'content-type': isHistory ? 'application/x-ndjson' : 'application/json'})
    response.end(isHistory ? '' : JSON.stringify({documents: [], omitted: []}))
    return
  }
  seen.push({
    authorization: request.headers.authorization,
    perspective: url.searchParams.get('perspective'),
    path: url.pathname,
  })
  if (failure !== undefined) {
    response.writeHead(failure.status, {'content-type': 'application/json'}).end(failure.body)
    return
  }
  const {query, params} = await queryOf(request, url)
  const result = await ask(query, documents(seen.length), params)
  response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify({ms: 0, result}))
}

const queryOf = async (
  request: IncomingMessage,
  url: URL,
): Promise<{query: string; params: Record<string, unknown>}> => {
  if (request.method === 'POST') {
    return JSON.parse((await buffer(request)).toString('utf8')) as {
      query: string
      params: Record<string, unknown>
    }
  }
  const params = [...url.searchParams].filter(([name]) => name.startsWith('$'))
  return {
    query: url.searchParams.get('query') ?? '',
    params: Object.fromEntries(params.map(([name, value]) => [name.slice(1), JSON.parse(value) as unknown])),
  }
}
