import {evaluateSync, parse, toJS, type ExprNode} from 'groq-js'
import type {LakeDocument} from '../engine/document.ts'
import {QueryError} from '../engine/query-error.ts'

/** Whether a document, as it is at one moment, is among those that a listener asked for. */
export type DocumentMatcher = (document: LakeDocument | undefined) => boolean

/**
 * Makes a matcher from a listener's query. As on the hosted API, a listener judges each document by itself: what a filter
 * says of other documents doesn't hold here, and projections, orderings and slices don't matter.
 *
 * @throws QueryError when the query can't be parsed.
 */
export const documentMatcher = (
  query: string,
  params: Readonly<Record<string, unknown>>,
  identity: string,
): DocumentMatcher => {
  const tree = filterOf(parseQuery(query, params))
  return (document) => {
    if (document === undefined) return false
    const result: unknown = toJS(evaluateSync(tree, {dataset: [document], params: {...params}, identity}))
    return Array.isArray(result) ? result.length > 0 : result !== null
  }
}

const parseQuery = (query: string, params: Readonly<Record<string, unknown>>): ExprNode => {
  try {
    return parse(query, {params: {...params}})
  } catch (error) {
    throw new QueryError(error instanceof Error ? error.message : String(error), query, undefined, error)
  }
}

/** The part of a query that chooses documents: `*[…]` without what is made of them after. */
const filterOf = (tree: ExprNode): ExprNode => {
  switch (tree.type) {
    case 'Map':
    case 'FlatMap':
    case 'Projection':
    case 'ArrayCoerce':
    case 'AccessAttribute':
    case 'AccessElement':
    case 'Slice':
      return tree.base === undefined ? tree : filterOf(tree.base)
    case 'PipeFuncCall':
      return filterOf(tree.base)
    case 'Filter':
    case 'Everything':
    default:
      return tree
  }
}
