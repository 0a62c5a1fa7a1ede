/** What a query answered, before anything is known about it. */
export type RawRecord = Readonly<Record<string, unknown>>

export type RawPath = readonly PropertyKey[]

export const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined

/** One step into a value; `undefined` where there is nothing. Never reads an inherited property. */
export const step = (value: unknown, key: PropertyKey): unknown => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Reflect.get(value, key)
}

/** The value at a path; `undefined` where the path ends early. */
export const valueAt = (root: unknown, path: RawPath): unknown => path.reduce(step, root)

/** The `_rev` that a preview gives to a document which isn't there. No document has it. */
export const NO_REVISION = 'missing'

/** Whether the value is a reference whose target is missing, as the queries answer it. */
export const isDangling = (value: unknown): value is RawRecord & {readonly _ref: string} =>
  isRecord(value) && typeof step(value, '_ref') === 'string' && isMissing(step(value, '_id'))

/** A value in a few words, fit for a message: short scalars as they are, anything else by its kind. */
export const inBrief = (value: unknown): string | number | boolean | null => {
  if (typeof value === 'string') return shorten(value, 80)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (isMissing(value)) return null
  if (Array.isArray(value)) return `a list of ${value.length}`
  const type = step(value, '_type')
  return typeof type === 'string' ? `an object of type ${shorten(type, 40)}` : 'an object'
}

export const shorten = (text: string, length: number): string => {
  const wellFormed = text.slice(0, length + 1).toWellFormed()
  return wellFormed.length > length ? `${wellFormed.slice(0, length - 1).toWellFormed()}…` : wellFormed
}
