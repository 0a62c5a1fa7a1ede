import type {z} from 'zod'
import {parseSafeUrl, type SafeUrl} from '../../url.ts'
import {isRecord, NO_REVISION, step, type RawPath, type RawRecord} from '../raw.ts'

/** A place in the raw answer: its value, and the path that findings name. */
export interface Place {
  readonly value: unknown
  readonly path: RawPath
}

export const placeAt = ({value, path}: Place, key: PropertyKey): Place => ({
  value: step(value, key),
  path: [...path, key],
})

/** The entries of a list; none where there is no list. */
export const entriesOf = (place: Place): readonly Place[] =>
  Array.isArray(place.value) ? place.value.map((_entry, index) => placeAt(place, index)) : []

export const recordAt = ({value}: Place): RawRecord | undefined => (isRecord(value) ? value : undefined)

/** What the schema makes of the value, or else the gap. */
export const keep = <T extends z.ZodType, Gap>(schema: T, {value}: Place, gap: Gap): z.output<T> | Gap => {
  const result = schema.safeParse(value)
  return result.success ? result.data : gap
}

/** The text as far as it can be printed, or a marked gap that names what is missing. */
export const textAt = (place: Place, name: string): string => optionalTextAt(place) ?? missing(name)

/** The text as far as it can be printed, or null where there is none. */
export const optionalTextAt = ({value}: Place): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.toWellFormed() : null

export const missing = (name: string): string => `⟦${name} missing⟧`

/** `_key` of a list's entry; made up from its place where it has none, so that siblings differ. */
export const keyAt = (place: Place): string => {
  const key = step(place.value, '_key')
  return typeof key === 'string' ? key.toWellFormed() : `entry-${String(place.path.at(-1))}`
}

/** `_id` and `_rev` of a document as far as it has them. */
export const identityAt = (place: Place, fallbackId: string): {_id: string; _rev: string} => ({
  _id: optionalTextAt(placeAt(place, '_id')) ?? fallbackId,
  _rev: optionalTextAt(placeAt(place, '_rev')) ?? NO_REVISION,
})

/** Where links lead whose address is missing. RFC 2606 keeps `.invalid` from ever being a host. */
export const GAP_URL: SafeUrl = (() => {
  const url = parseSafeUrl('https://address-missing.invalid/')
  if (url === undefined) throw new TypeError('The address that stands for a missing one is itself refused.')
  return url
})()

/** The number of an issue that has none. */
export const GAP_NUMBER = 0

/** The date where there is none: the start of Unix time, which no issue has. */
export const GAP_DATE = '1970-01-01'
export const GAP_INSTANT = `${GAP_DATE}T00:00:00Z`
