import {randomBytes} from 'node:crypto'
import type {Mutation, PatchOperations} from './mutation.ts'

/** The mutation with a random `_key` on each object in an array that has none, as the `autoGenerateArrayKeys` parameter asks. */
export const withArrayKeys = (mutation: Mutation): Mutation => {
  switch (mutation.kind) {
    case 'delete':
      return mutation
    case 'patch':
      return {...mutation, operations: patchWithKeys(mutation.operations)}
    case 'create':
    case 'createOrReplace':
    case 'createIfNotExists':
      return {...mutation, document: entriesWithKeys(mutation.document) as typeof mutation.document}
  }
}

const patchWithKeys = (operations: PatchOperations): PatchOperations => ({
  ...operations,
  ...(operations.set && {set: entriesWithKeys(operations.set)}),
  ...(operations.setIfMissing && {setIfMissing: entriesWithKeys(operations.setIfMissing)}),
  ...(operations.insert && {insert: {...operations.insert, items: operations.insert.items.map(element)}}),
})

const entriesWithKeys = (value: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withKeys(item)]))

const withKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(element)
  return isRecord(value) ? entriesWithKeys(value) : value
}

const element = (value: unknown): unknown => {
  const keyed = withKeys(value)
  return isRecord(keyed) && keyed['_key'] === undefined
    ? {...keyed, _key: randomBytes(6).toString('hex')}
    : keyed
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
