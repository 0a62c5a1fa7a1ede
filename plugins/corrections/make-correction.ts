import type {SanityClient, SanityDocument} from '@sanity/client'
import {issuesWith} from '../../newsletter/corrections/issues-with.ts'
import {planCorrection, type NewCorrection} from '../../newsletter/corrections/plan-correction.ts'
import {usesQuery} from '../../newsletter/query/uses-query.ts'
import {randomId} from '../../schemas/lib/random-id.ts'

/** As much of a lake's client as it takes. */
interface LakeClient extends Pick<SanityClient, 'fetch' | 'mutate'> {
  readonly getDocument: (id: string) => Promise<SanityDocument | undefined>
}

/**
 * Makes a correction known in every issue that it is for, by a single transaction: all of its notes are there afterwards, or none.
 *
 * @param id - The quote, source or weekly link that was wrong.
 * @throws ClientError, when an issue was changed between reading and writing, among others.
 */
export const makeCorrection = async (
  client: LakeClient,
  id: string,
  correction: NewCorrection,
): Promise<void> => {
  // Read anew: a form may have been open for an hour.
  const answer: unknown = await client.fetch(usesQuery, {id}, {perspective: 'raw', tag: 'corrections'})
  const involved = issuesWith(answer)
  const next = involved.next === undefined ? undefined : await client.getDocument(involved.next.id)
  const plan = planCorrection(involved, correction, next, () => randomId().slice(0, 12))
  await client.mutate(
    plan.map((mutation) => structuredClone(mutation)) as Parameters<typeof client.mutate>[0],
    {visibility: 'sync', tag: 'corrections'},
  )
}
