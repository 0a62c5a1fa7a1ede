import type {ExprNode, ObjectAttributeNode} from 'groq-js'
import {isClosedScan} from './closed.ts'
import {pathOf, type DocumentPath} from './document-path.ts'

/**
 * One thing that a filter demands and an index can answer. `key` is the expression that gives the wanted value or values,
 * as it must be evaluated where the scan stood.
 */
export type Demand =
  | {readonly kind: 'scalar'; readonly path: DocumentPath; readonly key: ExprNode}
  | {readonly kind: 'references'; readonly key: ExprNode}
  | {readonly kind: 'versions'; readonly key: ExprNode}
  | {readonly kind: 'text'; readonly key: ExprNode}

/** What stands in for the parts of a query that an index, or one evaluation for all, can answer. */
export interface Replacements {
  /** For a scan whose filter makes these demands. */
  readonly scan: (demands: readonly Demand[]) => ExprNode
  /** For a subquery, already narrowed, that means the same wherever it stands. */
  readonly subquery: (tree: ExprNode) => ExprNode
}

/**
 * Rewrites a query so that a scan under a filter (`*[…]`) becomes what `replace` makes of the filter's demands. The filter
 * itself stays, and is evaluated on every candidate: whatever holds at least the documents that pass is right. Subqueries
 * that don't depend on what is around them are taken out.
 */
export const narrow = (tree: ExprNode, replace: Replacements): ExprNode => walk(tree, replace, false)

/** What stands inside another scope: where it is evaluated again and again. */
const walkInner = (node: ExprNode, replace: Replacements, isHidden: boolean): ExprNode =>
  isClosedScan(node) ? replace.subquery(narrow(node, replace)) : walk(node, replace, isHidden, true)

/**
 * @param isHidden Whether `^` here means what `@` means: groq-js evaluates the right side of `[]` in a scope without a
 *   level of its own, where the rewriting of `^` in {@link outside} would not hold.
 */
const walk = (node: ExprNode, replace: Replacements, isHidden: boolean, isInner = false): ExprNode => {
  const same = (child: ExprNode) =>
    isInner ? walkInner(child, replace, isHidden) : walk(child, replace, isHidden)
  const nested = (child: ExprNode) => walkInner(child, replace, false)
  const hidden = (child: ExprNode) => walkInner(child, replace, true)
  switch (node.type) {
    case 'Filter': {
      const expr = nested(node.expr)
      const base = isScan(node.base) ? narrowScan(node.base, node.expr, replace, isHidden) : same(node.base)
      return {...node, base, expr}
    }
    case 'Projection':
      return {...node, base: same(node.base), expr: nested(node.expr)}
    case 'Map':
    case 'FlatMap':
      return {...node, base: same(node.base), expr: hidden(node.expr)}
    case 'PipeFuncCall':
      return {...node, base: same(node.base), args: node.args.map(nested)}
    case 'Object':
      return {...node, attributes: node.attributes.map((attribute) => walkAttribute(attribute, same))}
    case 'Array':
      return {...node, elements: node.elements.map((element) => ({...element, value: same(element.value)}))}
    case 'OpCall':
    case 'And':
    case 'Or':
      return {...node, left: same(node.left), right: same(node.right)}
    case 'InRange':
      return {...node, base: same(node.base), left: same(node.left), right: same(node.right)}
    case 'FuncCall':
      // Selectors are data to diff and delta, not expressions.
      return node.namespace === 'diff' || node.namespace === 'delta'
        ? node
        : {...node, args: node.args.map(same)}
    case 'Select':
      return {
        ...node,
        alternatives: node.alternatives.map((alternative) => ({
          ...alternative,
          condition: same(alternative.condition),
          value: same(alternative.value),
        })),
        ...(node.fallback && {fallback: same(node.fallback)}),
      }
    case 'AccessAttribute':
      return node.base === undefined ? node : {...node, base: same(node.base)}
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
      return {...node, base: same(node.base)}
    default:
      return node
  }
}

const walkAttribute = (
  attribute: ObjectAttributeNode,
  same: (child: ExprNode) => ExprNode,
): ObjectAttributeNode =>
  attribute.type === 'ObjectConditionalSplat'
    ? {...attribute, condition: same(attribute.condition), value: same(attribute.value)}
    : {...attribute, value: same(attribute.value)}

const isScan = (node: ExprNode): boolean =>
  node.type === 'Everything' || (node.type === 'Group' && isScan(node.base))

const narrowScan = (scan: ExprNode, filter: ExprNode, replace: Replacements, isHidden: boolean): ExprNode => {
  const demands = demandsOf(filter, isHidden).map((demand) => ({
    ...demand,
    key: walkInner(demand.key, replace, isHidden),
  }))
  return demands.length === 0 ? scan : replace.scan(demands)
}

/** The demands that every document passing the filter meets: those of its conjuncts. */
const demandsOf = (filter: ExprNode, isHidden: boolean): readonly Demand[] => {
  switch (filter.type) {
    case 'Group':
      return demandsOf(filter.base, isHidden)
    case 'And':
      return [...demandsOf(filter.left, isHidden), ...demandsOf(filter.right, isHidden)]
    case 'OpCall':
      return demandOfOperator(filter, isHidden)
    case 'FuncCall':
      return demandOfFunction(filter, isHidden)
    default:
      return []
  }
}

const demandOfOperator = (
  {op, left, right}: Extract<ExprNode, {type: 'OpCall'}>,
  isHidden: boolean,
): readonly Demand[] => {
  switch (op) {
    case '==':
      return [...scalarDemand(left, right, isHidden), ...scalarDemand(right, left, isHidden)].slice(0, 1)
    case 'in':
      return [...scalarDemand(left, right, isHidden), ...scalarDemand(right, left, isHidden)].slice(0, 1)
    case 'match': {
      const key = outside(right, isHidden)
      return key && readsTheDocument(left) ? [{kind: 'text', key}] : []
    }
    default:
      return []
  }
}

const scalarDemand = (side: ExprNode, other: ExprNode, isHidden: boolean): readonly Demand[] => {
  const path = pathOf(side)
  const key = outside(other, isHidden)
  return path !== undefined && path.length > 0 && key !== undefined ? [{kind: 'scalar', path, key}] : []
}

const demandOfFunction = (
  {namespace, name, args}: Extract<ExprNode, {type: 'FuncCall'}>,
  isHidden: boolean,
): readonly Demand[] => {
  const [only, ...others] = args
  if (only === undefined || others.length > 0) return []
  const key = outside(only, isHidden)
  if (key === undefined) return []
  if (namespace === 'global' && name === 'references') return [{kind: 'references', key}]
  if (namespace === 'sanity' && name === 'versionOf') return [{kind: 'versions', key}]
  return []
}

/** Whether an expression takes its words from the document at hand alone, so that an index over its texts covers it. */
const readsTheDocument = (node: ExprNode): boolean => {
  if (node.type === 'Array') return node.elements.every(({value}) => readsTheDocument(value))
  if (node.type === 'FuncCall' && node.namespace === 'pt') return node.args.every(readsTheDocument)
  return pathOf(node) !== undefined
}

/**
 * An expression inside a filter, as it reads where the filtered scan stands: one level further out. `undefined` when it
 * needs the document at hand, or is of a kind that isn't rewritten.
 */
const outside = (node: ExprNode, isHidden: boolean): ExprNode | undefined => {
  if (isClosedScan(node)) return node
  switch (node.type) {
    case 'Value':
    case 'Parameter':
      return node
    case 'Parent':
      if (isHidden) return undefined
      return node.n === 1 ? {type: 'This'} : {type: 'Parent', n: node.n - 1}
    case 'Group': {
      const base = outside(node.base, isHidden)
      return base && {...node, base}
    }
    case 'ArrayCoerce':
    case 'AccessElement': {
      const base = outside(node.base, isHidden)
      return base && {...node, base}
    }
    case 'AccessAttribute': {
      if (node.base === undefined) return undefined
      const base = outside(node.base, isHidden)
      return base && {...node, base}
    }
    case 'Map': {
      // What is read from each element has a scope of its own, and may not look out of it.
      const base = outside(node.base, isHidden)
      return base && pathOf(node.expr) !== undefined ? {...node, base} : undefined
    }
    case 'Array': {
      const values = node.elements.map(({value}) => outside(value, isHidden))
      if (!values.every((value) => value !== undefined)) return undefined
      const elements = node.elements.map((element, at) => ({...element, value: values[at] ?? element.value}))
      return {...node, elements}
    }
    case 'OpCall': {
      if (node.op !== '+') return undefined
      const left = outside(node.left, isHidden)
      const right = outside(node.right, isHidden)
      return left && right && {...node, left, right}
    }
    case 'FuncCall': {
      if (node.namespace !== 'global' || !['coalesce', 'string', 'lower', 'upper'].includes(node.name))
        return undefined
      const args = node.args.map((argument) => outside(argument, isHidden))
      return args.every((argument) => argument !== undefined) ? {...node, args} : undefined
    }
    default:
      return undefined
  }
}
