/**
 * The value with each reference that waits for its target's publication made strong: `_strengthenOnPublish` goes, and `_weak`
 * with it, unless it says that the reference is to stay weak.
 */
export const strengthen = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(strengthen)
  if (typeof value !== 'object' || value === null) return value
  const waits = '_ref' in value && '_strengthenOnPublish' in value ? value._strengthenOnPublish : undefined
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([name]) => !waits || (name !== '_strengthenOnPublish' && (name !== '_weak' || staysWeak(waits))),
      )
      .map(([name, child]: [string, unknown]) => [name, strengthen(child)]),
  )
}

const staysWeak = (waits: unknown): boolean =>
  typeof waits === 'object' && waits !== null && 'weak' in waits && waits.weak === true
