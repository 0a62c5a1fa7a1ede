import {isRecord, step} from '../raw.ts'
import {standInFor} from './stand-ins.ts'

/** A stored document as the queries would answer it, with sound stand-ins for what it refers to. */
export const asQueried = (value: unknown, field = ''): unknown => {
  if (Array.isArray(value)) return value.map((entry: unknown) => asQueried(entry, field))
  if (!isRecord(value)) return value
  if (isReference(value)) return standInFor(field, value)
  if (field === 'slug') return step(value, 'current') ?? null
  if (field === 'contentsOverride') return {...value, essayRef: step(step(value, 'essay'), '_ref') ?? null}
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asQueried(inner, key)]))
}

const isReference = (value: object): value is {readonly _ref: string} =>
  '_ref' in value && typeof value._ref === 'string'
