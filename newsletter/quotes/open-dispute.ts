import type {Refusal, SignedCheck} from './who-counts.ts'

/** A dispute stands until somebody else settles it by a check of its own. */
export const openDispute = (
  current: readonly SignedCheck[],
  refused: readonly (SignedCheck & {readonly why: Refusal})[],
): 'disputed' | 'resolverIsDisputer' | undefined => {
  const open = current.find(
    (one) =>
      one.check.verdict === 'disputed' && !current.some(({check}) => check.resolvesId === one.check._id),
  )
  if (open === undefined) return undefined
  return refused.some(({check, why}) => check.resolvesId === open.check._id && why === 'resolverIsDisputer')
    ? 'resolverIsDisputer'
    : 'disputed'
}
