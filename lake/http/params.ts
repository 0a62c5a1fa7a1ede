import {HTTPException} from 'hono/http-exception'
import type {Perspective} from '../engine/perspective.ts'

/** A query's parameters from an address: `$name=<JSON>`. */
export const paramsFrom = (search: URLSearchParams): Record<string, unknown> =>
  Object.fromEntries(
    [...search]
      .filter(([name]) => name.startsWith('$'))
      .map(([name, value]) => [name.slice(1), parseParam(name, value)]),
  )

const parseParam = (name: string, value: string): unknown => {
  try {
    return JSON.parse(value)
  } catch (cause) {
    throw badRequest(`The query parameter ${name} is not JSON: ${value.slice(0, 100)}`, cause)
  }
}

/** From this API version on, queries see published documents unless they say otherwise. */
const PUBLISHED_BY_DEFAULT_SINCE = '2025-02-19'

/**
 * The perspective of a request.
 *
 * @param value - As in the address: a name, or a stack of layers joined by commas.
 * @param apiVersion - As in the path, such as `v2025-02-19`.
 */
export const perspectiveFrom = (
  value: string | readonly string[] | undefined,
  apiVersion: string,
): Perspective => {
  const layers = typeof value === 'string' ? value.split(',') : value
  const [first] = layers ?? []
  if (layers === undefined || first === undefined || first === '') return defaultPerspective(apiVersion)
  for (const layer of layers) {
    if (!/^[\w-]{1,128}$/.test(layer)) throw badRequest(`"${layer}" is no perspective.`)
  }
  if (layers.length === 1) {
    if (first === 'raw' || first === 'published' || first === 'drafts') return first
    if (first === 'previewDrafts') return 'drafts'
  }
  if (layers.includes('raw')) throw badRequest('The perspective "raw" can’t stand in a stack.')
  return layers
}

const defaultPerspective = (apiVersion: string): Perspective => {
  const version = apiVersion.replace(/^v/, '')
  return version === 'X' || (/^\d{4}-/.test(version) && version >= PUBLISHED_BY_DEFAULT_SINCE)
    ? 'published'
    : 'raw'
}

/** A yes or no from an address. */
export const flag = (value: string | undefined): boolean => value === 'true' || value === '1'

/** A refusal that the hosted API words alike: `{statusCode, error, message}`. */
export const badRequest = (message: string, cause?: unknown): HTTPException =>
  new HTTPException(400, {message, cause})

export const conflict = (message: string): HTTPException => new HTTPException(409, {message})

export const notFound = (message: string): HTTPException => new HTTPException(404, {message})
