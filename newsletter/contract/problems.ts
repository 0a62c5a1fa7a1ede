import type {z} from 'zod'
import type {ContractRule} from './wording.ts'
import {isDangling, isMissing, isRecord, step, valueAt, type RawPath} from './raw.ts'

/** A place in a query's answer that breaks a rule of the contract. */
export interface Problem {
  readonly ruleId: ContractRule
  readonly path: RawPath
  /** What would be right, in a few words. */
  readonly expected?: string
}

type Issue = z.core.$ZodIssue

/**
 * What zod found, in the contract's own rules. Of a union only the branch that the data chose is reported; an object of the
 * wrong type is one problem, not one for each field that it lacks.
 */
export const problemsOf = (issues: readonly Issue[], raw: unknown): readonly Problem[] => {
  const problems = issues.flatMap((issue) => problemsOfIssue(issue, raw, []))
  const strangers = new Set(problems.filter(isStranger).map(({path}) => keyOf(path)))
  if (strangers.size === 0) return problems
  return problems.filter(
    (problem) =>
      isStranger(problem) ||
      !problem.path.some((_key, depth) => strangers.has(keyOf(problem.path.slice(0, depth + 1)))),
  )
}

const isStranger = ({ruleId}: Problem): boolean => typeRules.has(ruleId)

const keyOf = (path: RawPath): string => path.map(String).join('/')

const typeRules = new Set<ContractRule>([
  'contract/unknown-block',
  'contract/unknown-inline',
  'contract/unknown-mark',
  'contract/wrong-target',
])

const problemsOfIssue = (issue: Issue, raw: unknown, base: RawPath): readonly Problem[] => {
  const path = [...base, ...issue.path]
  const value = valueAt(raw, path)
  if (issue.code === 'custom') return [{path, ...customRule(issue.params)}]
  const dangling = danglingReference(raw, path)
  if (dangling !== undefined) return [{ruleId: 'contract/missing-reference', path: dangling}]
  if (issue.path.at(-1) === '_type') return [strangerAt(raw, path.slice(0, -1))]
  if (isMissing(value)) return [missingAt(path)]
  if (issue.code === 'invalid_union') {
    // The one union without a discriminator is an optional reference, and its target's branch comes first.
    const [branch] = issue.errors
    return branch === undefined
      ? [{ruleId: 'contract/type', path}]
      : branch.flatMap((inner) => problemsOfIssue(inner, raw, path))
  }
  return [{path, ...ruleOf(issue)}]
}

const customRule = (params: Record<string, unknown> | undefined): Omit<Problem, 'path'> => {
  const ruleId = params?.['ruleId']
  const expected = params?.['expected']
  return {
    ruleId: isCustomRule(ruleId) ? ruleId : 'contract/type',
    ...(typeof expected === 'string' && {expected}),
  }
}

const customRules = new Set<unknown>([
  'contract/lone-surrogate',
  'contract/required',
  'contract/missing-reference',
  'contract/url',
  'contract/time-zone',
  'contract/alt-text',
  'contract/empty-footnote',
  'contract/unknown-decorator',
  'contract/stray-override',
] satisfies ContractRule[])

const isCustomRule = (ruleId: unknown): ruleId is ContractRule => customRules.has(ruleId)

/**
 * The path of the reference whose missing target makes this place fail: a bare `_ref` in place of the target, or an entry of a
 * list with nothing beside its `_ref`.
 */
const danglingReference = (raw: unknown, path: RawPath): RawPath | undefined => {
  if (isDangling(valueAt(raw, path))) return path
  const parentPath = path.slice(0, -1)
  const parent = valueAt(raw, parentPath)
  if (!isDangling(parent) || path.at(-1) === '_key') return undefined
  return Object.hasOwn(parent, '_key') ? path : parentPath
}

/** An object of a type that doesn't belong where it is. */
const strangerAt = (raw: unknown, path: RawPath): Problem => {
  if (isRecord(valueAt(raw, path)) && !isMissing(step(valueAt(raw, path), '_id')))
    return {ruleId: 'contract/wrong-target', path}
  const list = path.findLast((key) => typeof key === 'string')
  if (list === 'markDefs') return {ruleId: 'contract/unknown-mark', path}
  if (list === 'children') return {ruleId: 'contract/unknown-inline', path}
  return {ruleId: 'contract/unknown-block', path}
}

const missingAt = (path: RawPath): Problem => {
  const key = path.at(-1)
  if (path.length === 1 && key === 'issue') return {ruleId: 'contract/no-issue', path}
  if (path.length === 1 && key === 'newsletter') return {ruleId: 'contract/no-newsletter', path}
  if (key === 'ranIn') return {ruleId: 'contract/never-ran', path: path.slice(0, -1)}
  return {ruleId: 'contract/required', path}
}

/** The rule behind a check of zod's own. */
const ruleOf = (issue: Issue): Omit<Problem, 'path'> => {
  switch (issue.code) {
    case 'invalid_type':
      return {ruleId: 'contract/type', expected: kindOf(issue.expected)}
    case 'invalid_value':
      return {ruleId: 'contract/value', expected: `one of: ${issue.values.map(String).join(', ')}`}
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? {ruleId: 'contract/required'}
        : {ruleId: 'contract/number', expected: `at least ${String(issue.minimum)}`}
    case 'too_big':
      return {ruleId: 'contract/number', expected: `at most ${String(issue.maximum)}`}
    case 'invalid_format':
      return {ruleId: 'contract/format', expected: formats[issue.format] ?? 'another form'}
    default:
      return {ruleId: 'contract/type'}
  }
}

const kindOf = (expected: string): string => kinds[expected] ?? expected

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'an object',
}

const formats: Readonly<Record<string, string>> = {
  email: 'an email address',
  date: 'a date, such as 2026-01-31',
  datetime: 'a date and time, such as 2026-01-31T09:00:00Z',
}
