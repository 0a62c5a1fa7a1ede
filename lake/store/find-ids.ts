import type {LakeDocument} from '../engine/document.ts'
import {DocumentIndex} from '../engine/document-index.ts'
import {QueryEngine} from '../engine/engine.ts'
import {QueryError} from '../engine/query-error.ts'
import type {Overlay} from './overlay.ts'
import {invalid} from './problems.ts'
import {TransactionError} from './transaction-error.ts'

/** How many documents one mutation may find, as in the hosted lake. */
const most = 10_000

/**
 * The ids of the documents that a mutation's query finds, in its order, earlier mutations of the same transaction counted in.
 *
 * @throws TransactionError when the query is wrong, answers anything but documents, or too many.
 */
export const findIds = async (
  query: string,
  params: Readonly<Record<string, unknown>>,
  {
    engine,
    index,
    overlay,
  }: {readonly engine: QueryEngine; readonly index: DocumentIndex; readonly overlay: Overlay},
): Promise<readonly string[]> => {
  const answer = await ask(query, params, overlay.size === 0 ? engine : engineOver(index, overlay))
  const documents: readonly unknown[] = Array.isArray(answer) ? answer : answer === null ? [] : [answer]
  const ids = new Set(documents.map(idOf))
  if (ids.size > most) throw invalid(`The query finds ${ids.size} documents; one mutation may change ${most}`)
  return [...ids]
}

const ask = async (
  query: string,
  params: Readonly<Record<string, unknown>>,
  engine: QueryEngine,
): Promise<unknown> => {
  try {
    return await engine.query(query, params)
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const {message, start, end} = error
    throw new TransactionError({type: 'queryParseError', description: message, query, start, end})
  }
}

const engineOver = (index: DocumentIndex, overlay: Overlay): QueryEngine => {
  const documents = new Map<string, LakeDocument>(index.all().map((document) => [document._id, document]))
  overlay.applyTo({
    put: (document) => documents.set(document._id, document),
    remove: (id) => documents.delete(id),
  })
  return new QueryEngine(new DocumentIndex(documents.values()))
}

const idOf = (value: unknown): string => {
  if (typeof value === 'object' && value !== null && '_id' in value && typeof value._id === 'string')
    return value._id
  throw invalid('The query of a mutation must answer documents with their _id')
}
