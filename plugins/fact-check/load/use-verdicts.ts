import {useCallback} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../../../schemas/lib/api-version.ts'
import type {Verdict} from '../../../newsletter/quotes/records.ts'
import {checkOfEntry} from '../sheet/check-of-entry.ts'
import type {Entry} from '../sheet/entries.ts'
import type {Checker} from '../sheet/may-judge.ts'

/** What is said of an entry. */
export interface Saying {
  readonly verdict: Verdict
  readonly note: string
  /** Id of the disputed check that this one settles. */
  readonly resolvesId?: string | undefined
}

/** Writes to the lake what checkers decide: new records only, nothing that was there is touched. */
export const useVerdicts = () => {
  const client = useClient({apiVersion: API_VERSION})
  const record = useCallback(
    async (entries: readonly Entry[], checker: Checker, {verdict, note, resolvesId}: Saying) => {
      const checkedAt = new Date().toISOString()
      const checks = entries.flatMap((entry) => {
        const fields = checkOfEntry(entry, {
          verdict,
          note,
          checkerId: checker.personId,
          checkerAccount: checker.account,
          checkedAt,
          resolvesId,
        })
        return fields === undefined ? [] : [{...fields, _id: crypto.randomUUID()}]
      })
      if (checks.length === 0) return 0
      const transaction = client.transaction()
      for (const check of checks) transaction.create<Readonly<Record<string, unknown>>>(check)
      await transaction.commit({visibility: 'sync', tag: 'fact-check'})
      return checks.length
    },
    [client],
  )
  const assign = useCallback(
    async ({use}: Entry, assigneeId: string | undefined) => {
      const _id = `assignment-${use.useId}`
      if (assigneeId === undefined) {
        await client.delete(_id, {tag: 'fact-check'})
        return
      }
      await client.createOrReplace(
        {
          _id,
          _type: 'checkAssignment',
          useId: use.useId,
          document: {_type: 'reference', _ref: use.documentId, _weak: true},
          assignee: {_type: 'reference', _ref: assigneeId},
          assignedAt: new Date().toISOString(),
        },
        {tag: 'fact-check'},
      )
    },
    [client],
  )
  return {record, assign}
}
