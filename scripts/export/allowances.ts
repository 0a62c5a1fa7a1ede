import {UsageError} from '../cli/usage-error.ts'

/** A rule of preflight whose errors shall not stop this export, why, and who says so. */
export interface Allowance {
  /** Such as `preflight/link-address`. */
  readonly ruleId: string
  readonly reason: string
  readonly by: string
}

/**
 * Reads `--allow RULE=reason`, as often as it was given.
 *
 * @param by - Who gives the leave, as the manifest names them.
 * @throws UsageError when there is no reason, or one rule twice.
 */
export const allowancesOf = (given: readonly string[], by: string): readonly Allowance[] => {
  const allowances = given.map((text): Allowance => {
    const [, rule = '', reason = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [undefined, text]
    if (!/^(?:preflight\/)?[a-z]+(?:-[a-z]+)*$/.test(rule)) {
      throw new UsageError(
        `--allow takes a rule and a reason, as in --allow link-address="…"; "${text}" names none.`,
      )
    }
    if (reason.trim() === '') {
      throw new UsageError(
        `--allow ${rule} needs a reason, which goes into the manifest: --allow ${rule}="…".`,
      )
    }
    return {ruleId: rule.startsWith('preflight/') ? rule : `preflight/${rule}`, reason: reason.trim(), by}
  })
  const twice = allowances.find(
    ({ruleId}, at) => allowances.findIndex((other) => other.ruleId === ruleId) < at,
  )
  if (twice !== undefined) throw new UsageError(`--allow names ${twice.ruleId} twice.`)
  return allowances
}

/**
 * Refuses leave for a rule that there is not: a slip of the pen would look like leave given.
 *
 * @throws UsageError
 */
export const assertRulesExist = async (allowances: readonly Allowance[]): Promise<void> => {
  if (allowances.length === 0) return
  const {rules} = await import('../../newsletter/preflight/rules.ts')
  const unknown = allowances.find(({ruleId}) => rules.every(({id}) => id !== ruleId))
  if (unknown === undefined) return
  const names = rules.map(({id}) => id.replace('preflight/', '')).toSorted()
  throw new UsageError(`There is no rule ${unknown.ruleId} to allow. There are ${names.join(', ')}.`)
}
