import {Mutation as MutatorMutation} from '@sanity/mutator'
import type {LakeDocument} from '../engine/document.ts'
import type {PatchOperations} from './mutation.ts'
import {invalid} from './problems.ts'

/**
 * The document after the patch's operations, its system fields as they were. The operations are those of the class that the
 * Studio applies locally, so that both come to the same.
 *
 * @throws TransactionError when a path can't be read, or the id or type would change.
 */
export const applyPatch = (document: LakeDocument, operations: PatchOperations): LakeDocument => {
  for (const path of pathsOf(operations)) {
    if (path.includes('__proto__')) throw invalid(`Malformed path: "${path}"`)
  }
  const result = mutate(document, operations)
  if (result === null || Array.isArray(result) || result._id !== document._id) {
    throw invalid('Cannot modify immutable attribute "_id"')
  }
  if (result._type !== document._type) throw invalid('Cannot modify immutable attribute "_type"')
  return withSystemFieldsOf(document, result)
}

const mutate = (document: LakeDocument, operations: PatchOperations) => {
  const {insert, ...others} = operations
  try {
    return new MutatorMutation({
      mutations: [{patch: {...others, ...(insert && {insert}), id: document._id}}],
    }).apply(document)
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error))
  }
}

const pathsOf = ({
  set,
  setIfMissing,
  unset,
  diffMatchPatch,
  inc,
  dec,
  insert,
}: PatchOperations): readonly string[] => [
  ...[set, setIfMissing, diffMatchPatch, inc, dec].flatMap((byPath) => Object.keys(byPath ?? {})),
  ...(unset ?? []),
  ...Object.values(insert ?? {}).filter((value) => typeof value === 'string'),
]

const withSystemFieldsOf = (document: LakeDocument, result: LakeDocument): LakeDocument => {
  const fields: Record<string, unknown> = {...result}
  for (const name of ['_createdAt', '_updatedAt', '_rev']) {
    if (document[name] === undefined) Reflect.deleteProperty(fields, name)
    else fields[name] = document[name]
  }
  return {...fields, _id: document._id, _type: document._type}
}
