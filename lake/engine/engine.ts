import {evaluate, evaluateSync, toJS, type DereferenceFunction, type EvaluateOptions} from 'groq-js'
import {QueryCompiler} from './compile.ts'
import type {DocumentIndex} from './document-index.ts'
import {PerspectiveViews, type Perspective} from './perspective.ts'
import {QueryError} from './query-error.ts'
import {answerLookup, parseLookup} from './scan-lookup.ts'
import type {TextIndex} from './text-index.ts'

type GroqDocument = NonNullable<Exclude<ReturnType<DereferenceFunction>, PromiseLike<unknown>>>

/** What a query sees and who asks. */
export interface QueryOptions {
  /** `raw` unless told. */
  readonly perspective?: Perspective
  readonly now?: Date
  /** What `identity()` answers. */
  readonly identity?: string
  readonly sanity?: {readonly projectId: string; readonly dataset: string}
}

/**
 * Evaluates GROQ over a {@link DocumentIndex}. Results are groq-js's own: indexes only spare it documents that can't pass a
 * filter, and references that it would search for.
 */
export class QueryEngine {
  readonly #views: PerspectiveViews
  readonly #textIndex: TextIndex | undefined
  readonly #compiler: QueryCompiler

  /**
   * @param textIndex Holds the same documents as `index`, for `match`; without one, `match` scans.
   * @param compiler One that engines share; of its own unless given.
   */
  constructor(
    index: DocumentIndex,
    {
      textIndex,
      compiler = new QueryCompiler(),
    }: {readonly textIndex?: TextIndex; readonly compiler?: QueryCompiler} = {},
  ) {
    this.#compiler = compiler
    this.#views = new PerspectiveViews(index)
    this.#textIndex = textIndex
  }

  /**
   * The query's result, as JSON values. They may be the stored documents themselves: not to be changed.
   *
   * @throws QueryError when the query can't be parsed or evaluated.
   */
  async query(
    query: string,
    params: Readonly<Record<string, unknown>> = {},
    {perspective = 'raw', now, identity, sanity}: QueryOptions = {},
  ): Promise<unknown> {
    const {tree, plans, scans, isAsync} = this.#compiler.compile(query, params)
    const view = this.#views.view(perspective)
    const subqueries = new Map<number, unknown>()
    const dereference = ({_ref: id}: {readonly _ref: string}): GroqDocument | undefined => {
      const lookup = parseLookup(id)
      const plan = lookup && plans[lookup.plan]
      if (lookup === undefined || plan === undefined) return view.get(id)
      if (plan.kind === 'subquery') {
        if (!subqueries.has(lookup.plan)) subqueries.set(lookup.plan, evaluateSync(plan.tree, options).data)
        return subqueries.get(lookup.plan) as GroqDocument
      }
      // groq-js takes any value here, though its type speaks of a single document.
      const found: object = answerLookup(plan.demands, lookup.values, view, this.#textIndexFor(perspective))
      return found as GroqDocument
    }
    const options: EvaluateOptions = {
      dataset: scans || isAsync ? view.all() : [],
      params: {...params},
      dereference,
      ...(now && {timestamp: now}),
      ...(identity !== undefined && {identity}),
      ...(sanity && {sanity}),
    }
    try {
      if (!isAsync) return toJS(evaluateSync(tree, options))
      const value = await evaluate(tree, options)
      return await value.get()
    } catch (error) {
      throw new QueryError(error instanceof Error ? error.message : String(error), query, undefined, error)
    }
  }

  // The text index knows raw ids; other perspectives show documents under other ids.
  #textIndexFor(perspective: Perspective): TextIndex | undefined {
    return perspective === 'raw' || perspective === 'published' ? this.#textIndex : undefined
  }
}
