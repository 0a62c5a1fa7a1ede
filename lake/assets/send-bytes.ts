import {openAsBlob} from 'node:fs'
import {stat} from 'node:fs/promises'
import {AssetError} from './asset-error.ts'

/** What is said along with an asset's bytes. */
export interface Sending {
  readonly mimeType: string
  /** Names the bytes; becomes the ETag. */
  readonly name: string
  /** Save it under this name instead of showing it. */
  readonly download?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Answers with a file: nothing when the browser has it already, a part when it asks for one.
 *
 * @throws AssetError when there is no such file.
 */
export const sendFile = async (request: Request, path: string, sending: Sending): Promise<Response> => {
  const {size} = await stat(path).catch((error: unknown) => {
    throw new AssetError('ASSET_MISSING', 'There is no such asset.', error)
  })
  const headers = headersFor(sending)
  headers.set('accept-ranges', 'bytes')
  if (isKnownAlready(request, headers)) return new Response(null, {status: 304, headers})
  const range = rangeOf(request.headers.get('range'), size)
  if (range === 'none') {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, {status: 416, headers})
  }
  const {first, last} = range ?? {first: 0, last: size - 1}
  if (range !== undefined) headers.set('content-range', `bytes ${first}-${last}/${size}`)
  headers.set('content-length', String(last - first + 1))
  const hasBody = request.method !== 'HEAD' && size > 0
  const body = hasBody ? (await openAsBlob(path)).slice(first, last + 1).stream() : null
  return new Response(body, {status: range === undefined ? 200 : 206, headers})
}

/** The same with bytes that are yet to be made; they aren't when the browser has them already. */
export const sendBytes = async (
  request: Request,
  bytes: () => Promise<Uint8Array>,
  sending: Sending,
): Promise<Response> => {
  const headers = headersFor(sending)
  if (isKnownAlready(request, headers)) return new Response(null, {status: 304, headers})
  const body = await bytes()
  headers.set('content-length', String(body.length))
  return new Response(request.method === 'HEAD' ? null : Buffer.from(body), {headers})
}

/** Names are made from content, so what is behind an address never changes: a year is HTTP's longest. */
const headersFor = ({mimeType, name, download, headers}: Sending): Headers =>
  new Headers({
    'content-type': mimeType,
    etag: `"${name}"`,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    ...(download !== undefined && {'content-disposition': attachment(download)}),
    ...headers,
  })

// https://www.rfc-editor.org/rfc/rfc8187
const attachment = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`

const isKnownAlready = (request: Request, headers: Headers): boolean => {
  const known = request.headers.get('if-none-match')
  if (known === null) return false
  const tags = known.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(headers.get('etag') ?? '')
}

/** The one range asked for, in bytes from 0; `undefined` for the whole, `none` for one that lies outside. */
const rangeOf = (header: string | null, size: number) => {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return first > last ? 'none' : {first, last}
}
