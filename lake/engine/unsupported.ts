import {childrenOf} from './children.ts'
import type {ExprNode} from 'groq-js'

// Functions that groq-js parses but cannot evaluate (version 2.0.1).
const missing = new Set([
  'documents::get',
  'documents::incomingRefCount',
  'documents::incomingGlobalDocumentReferenceCount',
  'geo::latLng',
  'geo::contains',
  'geo::intersects',
  'geo::distance',
  'media::aspect',
  'text::query',
  'text::semanticSimilarity',
  'user::attributes',
  'global::anywhere',
])

const names = new RegExp(`\\b(${[...missing].map((name) => name.split('::').at(-1)).join('|')})\\s*\\(`)

/** Whether a query's text speaks of such a function, be it in a string. */
export const mayBeUnsupported = (query: string): boolean => names.test(query)

/** The name of the first function in a tree that can't be evaluated, as a query writes it. */
export const unsupportedFunction = (tree: ExprNode): string | undefined => {
  const pending: unknown[] = [tree]
  while (pending.length > 0) {
    const node = pending.pop()
    if (typeof node !== 'object' || node === null) continue
    if ('type' in node && node.type === 'FuncCall' && 'namespace' in node && 'name' in node) {
      const name = `${String(node.namespace)}::${String(node.name)}`
      if (missing.has(name)) return name.replace(/^global::/, '')
    }
    pending.push(...childrenOf(node))
  }
  return undefined
}
