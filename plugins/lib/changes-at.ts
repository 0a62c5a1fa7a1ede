import {isSame} from './is-same.ts'

/** A place where two values differ, and what the later has there. */
interface Change {
  readonly path: readonly string[]
  readonly value: unknown
}

/**
 * Finds where two values as JSON has them differ, in places that a pattern leads to.
 *
 * @param pattern - Names of fields, and `*` for any place in a list, such as `['body', '*']`.
 * @returns `undefined` where they differ in anything else, too.
 */
export const changesAt = (
  before: unknown,
  after: unknown,
  [step, ...rest]: readonly string[],
): readonly Change[] | undefined => {
  if (isSame(before, after)) return []
  if (step === undefined) return [{path: [], value: after}]
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return undefined
  const isList = step === '*'
  const names = Object.keys(after)
  if (Array.isArray(before) !== isList || Array.isArray(after) !== isList) return undefined
  if (names.length !== Object.keys(before).length) return undefined
  const changes: Change[] = []
  for (const name of names) {
    const old: unknown = Reflect.get(before, name)
    const young: unknown = Reflect.get(after, name)
    if (isSame(old, young) && Object.hasOwn(before, name)) continue
    const inside = isList || step === name ? changesAt(old, young, rest) : undefined
    if (inside === undefined) return undefined
    changes.push(...inside.map(({path, value}) => ({path: [name, ...path], value})))
  }
  return changes
}
