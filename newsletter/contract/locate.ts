import {isRecord, step, type RawPath, type RawRecord} from './raw.ts'

/** Where in the documents a place in a query's answer comes from. */
export interface Location {
  /** The nearest document around the place, or undefined when there is none. */
  readonly document: RawRecord | undefined
  /** Sanity path inside the document. */
  readonly path: string
  /** The names of the fields on the way, without list positions. */
  readonly fields: readonly string[]
  /** One-based position in the outermost list on the way. */
  readonly position: number | undefined
}

/** Finds the document and the field behind a path into `{newsletter, issue}`. */
export const locate = (raw: unknown, path: RawPath): Location => {
  let document: RawRecord | undefined
  let steps: Step[] = []
  let parent: unknown = raw
  path.forEach((key, depth) => {
    if (isDocument(parent)) {
      document = parent
      steps = []
    }
    const value = step(parent, key)
    if (depth > 0 && !isProjected(parent, key)) steps.push({key, value})
    parent = value
  })
  return {
    document,
    path: steps.reduce(appendStep, ''),
    fields: steps.flatMap(({key}) => (typeof key === 'string' ? [storedName(key)] : [])),
    position: steps.flatMap(({key}) => (typeof key === 'number' ? [key + 1] : []))[0],
  }
}

interface Step {
  readonly key: PropertyKey
  readonly value: unknown
}

// An image's asset has an `_id` too, but it is not a document that an editor opens.
const isDocument = (value: unknown): value is RawRecord => {
  if (!isRecord(value) || typeof step(value, '_id') !== 'string') return false
  const type = step(value, '_type')
  return typeof type !== 'string' || !type.startsWith('sanity.')
}

const targets = new Set<PropertyKey>(['essay', 'person', 'weeklyLink'])

/** Whether a query made the key up: the target beside the `_ref` of a list's entry, or the issue that ran an essay. */
const isProjected = (parent: unknown, key: PropertyKey): boolean =>
  key === 'ranIn' || (targets.has(key) && isRecord(parent) && Object.hasOwn(parent, '_ref'))

const storedName = (key: string): string => (key === 'essayRef' ? 'essay' : key)

const appendStep = (path: string, {key, value}: Step): string => {
  if (typeof key !== 'number') return `${path}${path === '' ? '' : '.'}${storedName(String(key))}`
  const entryKey = step(value, '_key')
  return typeof entryKey === 'string' ? `${path}[_key==${JSON.stringify(entryKey)}]` : `${path}[${key}]`
}
