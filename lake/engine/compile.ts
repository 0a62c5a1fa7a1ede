import {childrenOf} from './children.ts'
import {compiledText, readCompiledText} from './compiled-text.ts'
import {parse, type ExprNode} from 'groq-js'
import {narrow, type Demand} from './narrow.ts'
import {QueryError} from './query-error.ts'
import {lookupNode, subqueryNode} from './scan-lookup.ts'
import {rewriteTextQuery} from './text-query.ts'
import {mayBeUnsupported, unsupportedFunction} from './unsupported.ts'

/** A scan and what its filter demands, or a subquery that is evaluated once. */
type Plan =
  | {readonly kind: 'scan'; readonly demands: readonly Demand[]}
  | {readonly kind: 'subquery'; readonly tree: ExprNode}

/** A query, ready to be evaluated against any index with any parameters of the same shape. */
export interface CompiledQuery {
  readonly tree: ExprNode
  /** What stood where the tree now holds a lookup, by its number. */
  readonly plans: readonly Plan[]
  /** Whether some scan remains, so that the dataset must be given. */
  readonly scans: boolean
  /** Whether only groq-js's asynchronous evaluator knows all of its functions. */
  readonly isAsync: boolean
  /** Names of the parameters it mentions. */
  readonly params: ReadonlySet<string>
}

const mostKept = 500

/** Compiles queries and keeps the latest. */
export class QueryCompiler {
  readonly #kept = new Map<string, CompiledQuery>()
  #recalled: string | undefined

  /**
   * @throws QueryError when the query can't be parsed, calls a function that can't be evaluated here, or mentions a parameter
   *   that isn't given.
   */
  compile(query: string, params: Readonly<Record<string, unknown>>): CompiledQuery {
    const compiled = this.#compiled(query, params)
    for (const name of compiled.params) {
      if (Object.hasOwn(params, name)) continue
      const start = query.indexOf(`$${name}`)
      const place = start === -1 ? undefined : {start, end: start + name.length + 1}
      throw new QueryError(`param $${name} referenced, but not provided`, query, place)
    }
    return compiled
  }

  /** What it keeps, as text that {@link recall} takes in a process that runs the same code. */
  remember(): string {
    return compiledText(this.#kept)
  }

  /** Takes over what another compiler remembers. The text is read when the first query comes. */
  recall(memory: string): void {
    this.#recalled = memory
  }

  #compiled(query: string, params: Readonly<Record<string, unknown>>): CompiledQuery {
    if (this.#recalled !== undefined) {
      for (const [known, compiled] of readCompiledText(this.#recalled)) this.#kept.set(known, compiled)
      this.#recalled = undefined
    }
    const kept = this.#kept.get(query)
    if (kept !== undefined) {
      this.#kept.delete(query)
      this.#kept.set(query, kept)
      return kept
    }
    const open = tryParse(query)
    if (open instanceof Error) return compileTree(query, parseWith(query, params))
    const compiled = compileTree(query, open)
    this.#kept.set(query, compiled)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break
      this.#kept.delete(oldest)
    }
    return compiled
  }
}

// Parsed without parameters, a query is the same for all of them. A few places, such as the ends of a slice, want constants:
// such a query is parsed anew with its parameters each time.
const tryParse = (query: string): ExprNode | Error => {
  try {
    return parse(query)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

const parseWith = (query: string, params: Readonly<Record<string, unknown>>): ExprNode => {
  try {
    return parse(query, {params: {...params}})
  } catch (error) {
    throw asQueryError(error, query)
  }
}

const compileTree = (query: string, parsed: ExprNode): CompiledQuery => {
  // Looking through a tree takes longer than looking through its text, and most queries hold none of this.
  const rewritten = /\btext\s*::/.test(query) ? rewriteTextQuery(parsed) : parsed
  const unsupported = mayBeUnsupported(query) ? unsupportedFunction(rewritten) : undefined
  if (unsupported !== undefined) {
    const name = unsupported.split('::').at(-1) ?? unsupported
    const start = Math.max(0, query.indexOf(query.includes(unsupported) ? unsupported : name))
    throw new QueryError(`function ${unsupported}() is not available in this lake`, query, {
      start,
      end: start + unsupported.length,
    })
  }
  if (/\bscore\b/.test(query) && someNode(rewritten, isScoreOfOne))
    throw new QueryError('score() takes an array, and orders it; this is one value', query)
  const params = query.includes('$') ? parametersOf(rewritten) : new Set<string>()
  if (/\b(diff|delta)\b/.test(query) && usesDiff(rewritten))
    return {tree: rewritten, plans: [], scans: true, isAsync: true, params}
  const plans: Plan[] = []
  const tree = narrow(rewritten, {
    scan: (demands) => lookupNode(plans.push({kind: 'scan', demands}) - 1, demands),
    subquery: (subtree) => subqueryNode(plans.push({kind: 'subquery', tree: subtree}) - 1),
  })
  const subtrees = plans.flatMap((plan) => (plan.kind === 'subquery' ? [plan.tree] : []))
  return {tree, plans, scans: [tree, ...subtrees].some(scans), isAsync: false, params}
}

const asQueryError = (error: unknown, query: string): QueryError => {
  const message = error instanceof Error ? error.message : String(error)
  const at =
    typeof error === 'object' && error !== null && 'position' in error ? Number(error.position) : Number.NaN
  const place = Number.isFinite(at) ? {start: at, end: Math.min(query.length, at + 1)} : undefined
  return new QueryError(message, query, place, error)
}

const scans = (tree: ExprNode): boolean =>
  someNode(
    tree,
    (node) =>
      node['type'] === 'Everything' || (node['type'] === 'FuncCall' && node['namespace'] === 'releases'),
  )

const usesDiff = (tree: ExprNode): boolean =>
  someNode(
    tree,
    (node) => node['type'] === 'FuncCall' && (node['namespace'] === 'diff' || node['namespace'] === 'delta'),
  )

const isScoreOfOne = (node: Readonly<Record<string, unknown>>): boolean =>
  node['type'] === 'PipeFuncCall' &&
  node['name'] === 'score' &&
  typeof node['base'] === 'object' &&
  node['base'] !== null &&
  'type' in node['base'] &&
  node['base'].type === 'AccessElement'

const parametersOf = (tree: ExprNode): ReadonlySet<string> => {
  const names = new Set<string>()
  someNode(tree, ({type, name}) => {
    if (type === 'Parameter' && typeof name === 'string') names.add(name)
    return false
  })
  return names
}

const someNode = (tree: ExprNode, test: (node: Readonly<Record<string, unknown>>) => boolean): boolean => {
  const pending: unknown[] = [tree]
  while (pending.length > 0) {
    const node = pending.pop()
    if (typeof node !== 'object' || node === null) continue
    if (test(node as Readonly<Record<string, unknown>>)) return true
    pending.push(...childrenOf(node))
  }
  return false
}
