import {inTime} from '../quotes/in-time.ts'
import {
  checksIn,
  withReopened,
  withRestored,
  type ChangeEvent,
  type TimelineEvent,
} from '../quotes/timeline.ts'
import {IMPORTER, type UseHistory} from '../quotes/who-counts.ts'
import type {ClaimState} from './derive-claim-state.ts'

/**
 * What happened to a claim since it was put on the sheet, oldest first.
 *
 * @param history - What `claimTrail` tells; `undefined` where the record can't be read: then the checks are all there is.
 */
export const claimTimeline = (
  state: ClaimState,
  history: UseHistory | undefined,
): readonly TimelineEvent[] => {
  const made = history?.madeBy.get(state.claim._id)
  const begun: readonly ChangeEvent[] =
    made === undefined
      ? []
      : [
          {
            kind: made.account === IMPORTER ? 'imported' : 'claimed',
            id: state.claim._id,
            at: made.at,
            account: made.account,
            fields: [],
          },
        ]
  const changes = (history?.edits ?? [])
    .filter(({at}) => at > (made?.at ?? ''))
    .map(({transactionId, at, account, fields}): ChangeEvent => ({
      kind: account === IMPORTER ? 'imported' : kindOf(fields),
      id: `${transactionId} ${fields.join(' ')}`,
      at,
      account,
      fields,
    }))
  const later = [...changes, ...checksIn(state)].toSorted((a, b) => inTime(a.at, b.at))
  return [...begun, ...withRestored(withReopened(later), state)]
}

const kindOf = (fields: readonly string[]): 'waived' | 'unwaived' | 'changed' =>
  fields.includes('waivedFor') ? 'waived' : fields.includes('onSheet') ? 'unwaived' : 'changed'
