import type {ExprNode} from 'groq-js'
import {childrenOf} from './children.ts'

/**
 * Whether an expression scans documents and means the same wherever it stands: it reads nothing of the scopes around it. Such
 * a subquery needs to be evaluated once per query, not once per document of the scan around it.
 */
export const isClosedScan = (node: ExprNode): boolean => holdsScan(node) && isClosed(node, 0)

// Asked of every node of a tree, each of which is part of those above it.
const known = new WeakMap<object, boolean>()

const holdsScan = (node: unknown): boolean => {
  if (typeof node !== 'object' || node === null) return false
  const before = known.get(node)
  if (before !== undefined) return before
  const holds = ('type' in node && node.type === 'Everything') || childrenOf(node).some(holdsScan)
  known.set(node, holds)
  return holds
}

// Functions that read the document at hand without naming it.
const implicitReaders = new Set(['global::references', 'sanity::versionOf', 'sanity::partOfRelease'])

/** @param levels How many scopes have been opened since the expression began. */
const isClosed = (node: ExprNode, levels: number): boolean => {
  const same = (child: ExprNode) => isClosed(child, levels)
  const nested = (child: ExprNode) => isClosed(child, levels + 1)
  switch (node.type) {
    case 'This':
      return levels > 0
    case 'Parent':
      return node.n < levels
    case 'AccessAttribute':
      return node.base === undefined ? levels > 0 : same(node.base)
    case 'Filter':
    case 'Projection':
    case 'Map':
    case 'FlatMap':
      return same(node.base) && nested(node.expr)
    case 'PipeFuncCall':
      return same(node.base) && node.args.every(nested)
    case 'FuncCall':
      if (implicitReaders.has(`${node.namespace}::${node.name}`) && levels === 0) return false
      return node.namespace !== 'diff' && node.namespace !== 'delta' && node.args.every(same)
    case 'Object':
      return node.attributes.every((attribute) =>
        attribute.type === 'ObjectConditionalSplat'
          ? same(attribute.condition) && same(attribute.value)
          : same(attribute.value),
      )
    case 'Array':
      return node.elements.every(({value}) => same(value))
    case 'OpCall':
    case 'And':
    case 'Or':
      return same(node.left) && same(node.right)
    case 'InRange':
      return same(node.base) && same(node.left) && same(node.right)
    case 'Select':
      return (
        node.alternatives.every(({condition, value}) => same(condition) && same(value)) &&
        (node.fallback === undefined || same(node.fallback))
      )
    case 'AccessElement':
    case 'Slice':
    case 'ArrayCoerce':
    case 'Group':
    case 'Deref':
    case 'Not':
    case 'Neg':
    case 'Pos':
    case 'Asc':
    case 'Desc':
      return same(node.base)
    case 'Everything':
    case 'Value':
    case 'Parameter':
      return true
    default:
      return false
  }
}
