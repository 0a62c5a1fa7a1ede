import type {CompiledQuery} from './compile.ts'
import {withMark, withOwnMark} from './scan-lookup.ts'

/**
 * Compiled queries as text, for another process that runs the same code. One that JSON would not give back as it is (groq-js may put
 * functions or dates into a tree) is left out.
 */
export const compiledText = (queries: ReadonlyMap<string, CompiledQuery>): string =>
  withMark(
    JSON.stringify(
      [...queries]
        .map(([query, compiled]) => [query, {...compiled, params: [...compiled.params]}])
        .filter(isPlain),
    ),
  )

/** What {@link compiledText} wrote. */
export const readCompiledText = (text: string): Map<string, CompiledQuery> => {
  const queries = JSON.parse(withOwnMark(text)) as [
    string,
    Omit<CompiledQuery, 'params'> & {readonly params: string[]},
  ][]
  return new Map(queries.map(([query, compiled]) => [query, {...compiled, params: new Set(compiled.params)}]))
}

const isPlain = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (typeof value !== 'object' || value === null)
    return ['string', 'boolean', 'object'].includes(typeof value)
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || Array.isArray(value)) && Object.values(value).every(isPlain)
}
