import * as z from 'zod'
import {invalid} from './problems.ts'

const paths = z.record(z.string(), z.unknown())
const numbers = z.record(z.string(), z.number())
const items = z.array(z.unknown())

/** The operations of a patch, as clients send them. */
export const patchOperations = z.strictObject({
  set: paths.exactOptional(),
  setIfMissing: paths.exactOptional(),
  unset: z.array(z.string()).exactOptional(),
  diffMatchPatch: z.record(z.string(), z.string()).exactOptional(),
  inc: numbers.exactOptional(),
  dec: numbers.exactOptional(),
  insert: z
    .union([
      z.strictObject({before: z.string(), items}),
      z.strictObject({after: z.string(), items}),
      z.strictObject({replace: z.string(), items}),
    ])
    .exactOptional(),
})
export type PatchOperations = z.infer<typeof patchOperations>

const selection = z.union([
  z.strictObject({id: z.string()}),
  z.strictObject({query: z.string(), params: paths.exactOptional()}),
])
/** The documents that a patch or deletion is about: one, or those that a query finds. */
export type Selection = z.infer<typeof selection>

/** A document as it is sent: the lake fills in what is missing. */
export const newDocument = z.looseObject({_id: z.string().exactOptional(), _type: z.string()})
export type NewDocument = z.infer<typeof newDocument>
/** A document that names itself. */
export const identifiedDocument = z.looseObject({_id: z.string(), _type: z.string()})

/** One change that a client asks for. */
export type Mutation =
  | {readonly kind: 'create' | 'createOrReplace' | 'createIfNotExists'; readonly document: NewDocument}
  | {readonly kind: 'delete'; readonly selection: Selection}
  | {
      readonly kind: 'patch'
      readonly selection: Selection
      readonly ifRevision: string | undefined
      readonly operations: PatchOperations
    }

/**
 * The mutations of a request, as they came over the wire.
 *
 * @throws TransactionError that says where the request is not what it should be.
 */
export const parseMutations = (value: unknown): readonly Mutation[] =>
  read(z.array(z.unknown()), value, 'mutations').map(parseMutation)

/**
 * A value that a client sent, in a known shape.
 *
 * @throws TransactionError naming the first place that is wrong.
 */
export const read = <T>(schema: z.ZodType<T>, value: unknown, name: string): T => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw invalid(`${[name, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'not understood'}`)
}

const kinds = ['create', 'createOrReplace', 'createIfNotExists', 'delete', 'patch'] as const

const parseMutation = (value: unknown, at: number): Mutation => {
  const name = `mutations.${at}`
  const entries = Object.entries(read(paths, value, name))
  const [entry, ...others] = entries
  const kind = kinds.find((known) => known === entry?.[0])
  if (entry === undefined || kind === undefined || others.length > 0) {
    throw invalid(`${name}: needs exactly one of ${kinds.join(', ')}`)
  }
  const content = entry[1]
  switch (kind) {
    case 'create':
      return {kind, document: read(newDocument, content, `${name}.${kind}`)}
    case 'createOrReplace':
    case 'createIfNotExists':
      return {kind, document: read(identifiedDocument, content, `${name}.${kind}`)}
    case 'delete':
      return {kind, selection: read(selection, content, `${name}.${kind}`)}
    case 'patch':
      return parsePatch(content, `${name}.${kind}`)
  }
}

const parsePatch = (value: unknown, name: string): Mutation => {
  const {id, query, params, ifRevisionID, ...operations} = read(paths, value, name)
  return {
    kind: 'patch',
    selection: read(
      selection,
      {
        ...(id !== undefined && {id}),
        ...(query !== undefined && {query}),
        ...(params !== undefined && {params}),
      },
      name,
    ),
    ifRevision:
      ifRevisionID === undefined ? undefined : read(z.string(), ifRevisionID, `${name}.ifRevisionID`),
    operations: read(patchOperations, operations, name),
  }
}
