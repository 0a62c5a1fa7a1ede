import {sampleDataset as documents} from '../documents/index.ts'
import type {SampleDocument} from '../writing/document.ts'

export const isDraft = ({_id}: SampleDocument): boolean => _id.startsWith('drafts.')

/** The sample without its drafts. */
export const published = documents.filter((document) => !isDraft(document))

export const find = (id: string): SampleDocument => {
  const found = documents.find(({_id}) => _id === id)
  if (found === undefined) throw new Error(`There is no ${id} in the sample.`)
  return found
}

export const ofType = (type: string): readonly SampleDocument[] =>
  published.filter(({_type}) => _type === type)

/** A reference as it is stored. */
export interface Reference {
  readonly _ref: string
  readonly _weak?: boolean
}

/** Whether a value is an object with such a field. */
export const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
  typeof value === 'object' && value !== null && key in value

/** The id that a reference names, or nothing. */
export const refOf = (value: unknown): string => (has(value, '_ref') ? String(value._ref) : '')

export const authorsOf = ({authors}: SampleDocument): readonly string[] =>
  Array.isArray(authors) ? authors.map(refOf) : []

/** Every object and list inside a value, itself included. */
export function* valuesIn(value: unknown): Iterable<object> {
  if (typeof value !== 'object' || value === null) return
  yield value
  for (const child of Object.values(value)) yield* valuesIn(child)
}

export function* referencesIn(value: unknown): Iterable<Reference> {
  for (const inside of valuesIn(value)) if (has(inside, '_ref')) yield inside as unknown as Reference
}

/** The blocks in a value: all of their words, and those that are not marked as foreign. */
export const blocksIn = (value: unknown): readonly {readonly text: string; readonly bare: string}[] =>
  [...valuesIn(value)].flatMap((block) => {
    if (!has(block, 'children') || !has(block, 'markDefs')) return []
    const marks = block.markDefs as readonly {_key: string; _type: string}[]
    const spans = block.children as readonly {text?: string; marks?: readonly string[]}[]
    const isBare = (keys: readonly string[] = []) =>
      !marks.some(({_key, _type}) => _type === 'foreign' && keys.includes(_key))
    return [
      {
        text: spans.map(({text}) => text ?? '').join(''),
        bare: spans.map((span) => (isBare(span.marks) ? (span.text ?? '') : '')).join(''),
      },
    ]
  })
