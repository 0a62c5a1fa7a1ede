import type {ExprNode} from 'groq-js'

/** Where in a document a filter looks: attribute names, `[]` for each element of an array. */
export type DocumentPath = readonly string[]

const each = '[]'

/** The path that an expression reads from the document at hand, or `undefined` when it reads anything else. */
export const pathOf = (node: ExprNode): DocumentPath | undefined => {
  switch (node.type) {
    case 'AccessAttribute': {
      const base = node.base === undefined ? [] : pathOf(node.base)
      return base && [...base, node.name]
    }
    case 'This':
      return []
    case 'Group':
      return pathOf(node.base)
    case 'ArrayCoerce': {
      const base = pathOf(node.base)
      return base && [...base, each]
    }
    case 'Map':
    case 'FlatMap': {
      const base = pathOf(node.base)
      const rest = pathOf(node.expr)
      return base && rest && [...base, ...rest]
    }
    default:
      return undefined
  }
}

/**
 * The scalars that a path leads to, as text: what `==` or `in` may be true for. Numbers, booleans and texts that look alike
 * share a form, so an index over these finds a superset.
 */
export const scalarsAt = (value: unknown, path: DocumentPath, from = 0): readonly string[] => {
  const step = path[from]
  if (step === undefined) {
    if (Array.isArray(value)) return value.flatMap(asScalar)
    return asScalar(value)
  }
  if (step === each) {
    return Array.isArray(value) ? value.flatMap((item: unknown) => scalarsAt(item, path, from + 1)) : []
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return []
  return scalarsAt((value as Readonly<Record<string, unknown>>)[step], path, from + 1)
}

const asScalar = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [indexKey(value)]
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}

/** Separates several values in one text; what follows it in a document's own text is left out of the index. */
export const valueSeparator = '\u0003'

const indexKey = (text: string): string => {
  const end = text.indexOf(valueSeparator)
  return end === -1 ? text : text.slice(0, end)
}
