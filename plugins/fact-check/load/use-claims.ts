import {useCallback} from 'react'
import {useClient} from 'sanity'
import type {ClaimKind} from '../../../newsletter/claims/claim-record.ts'
import {newClaim} from '../../../newsletter/claims/new-claim.ts'
import type {PrintedClaim} from '../../../newsletter/claims/printed-claim.ts'
import {API_VERSION} from '../../../schemas/lib/api-version.ts'

/** Something printed that is to be put on the sheet. */
export interface ClaimToPut {
  readonly kind: ClaimKind
  readonly documentId: string
  readonly place: PrintedClaim
  readonly note: string
}

/** Puts claims on the sheet, and takes them off with a reason. Neither touches what is printed, nor a check. */
export const useClaims = () => {
  const client = useClient({apiVersion: API_VERSION})
  const put = useCallback(
    async ({kind, documentId, place, note}: ClaimToPut): Promise<string> => {
      const _id = crypto.randomUUID()
      await client.create(
        {...newClaim(kind, documentId, place, note), _id},
        {visibility: 'sync', tag: 'fact-check'},
      )
      return _id
    },
    [client],
  )
  const waive = useCallback(
    async (id: string, reason: string): Promise<void> => {
      const patch = client.patch(id)
      await (reason === '' ? patch.unset(['waivedFor']) : patch.set({waivedFor: reason})).commit({
        visibility: 'sync',
        tag: 'fact-check',
      })
    },
    [client],
  )
  return {put, waive}
}
