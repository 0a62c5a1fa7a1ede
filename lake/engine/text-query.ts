import type {ExprNode} from 'groq-js'

/**
 * Rewrites `x match text::query(q)` to `x match q`, which groq-js can evaluate: every word of `q`, with wildcards, must be
 * among the words of `x`. Other uses of `text::query` stay as they are.
 */
export const rewriteTextQuery = (tree: ExprNode): ExprNode => rewrite(tree) as ExprNode

const rewrite = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(rewrite)
  if (typeof node !== 'object' || node === null) return node
  if ('type' in node && node.type === 'Value') return node
  const copy = Object.fromEntries(Object.entries(node).map(([key, child]) => [key, rewrite(child)]))
  if (copy['type'] === 'OpCall' && copy['op'] === 'match') {
    const words = textQueryArgument(copy['right'])
    if (words !== undefined) return {...copy, right: words}
  }
  return copy
}

const textQueryArgument = (node: unknown): unknown => {
  if (typeof node !== 'object' || node === null || !('type' in node) || node.type !== 'FuncCall')
    return undefined
  if (!('namespace' in node) || node.namespace !== 'text' || !('name' in node) || node.name !== 'query')
    return undefined
  return 'args' in node && Array.isArray(node.args) ? (node.args as readonly unknown[])[0] : undefined
}
