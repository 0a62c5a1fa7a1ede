import type {Mutation, SanityClient} from '@sanity/client'
import {randomId} from '../../schemas/lib/random-id.ts'
import {appending, changingLinks, takingOut, type ListChange, type Stored} from './link-list.ts'

/** Ids without `drafts.` in front. */
export interface Move {
  readonly linkId: string
  readonly issueId: string
}

/**
 * Puts a link at the end of an issue's list, in the issue's draft. Where the issue lists it already, nothing is done.
 *
 * @returns How to undo it: the link is taken out of wherever in the list it is by then.
 * @throws The client's errors, with nothing changed.
 */
export const putIntoIssue = async (client: SanityClient, move: Move): Promise<() => Promise<void>> => {
  const [, published] = await client.getDocuments([draftOf(move.linkId), move.linkId])
  const change = appending({id: move.linkId, isPublished: published !== null}, randomId())
  const made = await changeIssue(client, move.issueId, change)
  return async () => {
    if (made?.beganDraft === true && (await isUntouched(client, made)))
      await mutate(client, [{delete: {id: draftOf(move.issueId)}}])
    else await takeOutOfIssue(client, move)
  }
}

/**
 * Takes a link out of an issue's draft.
 *
 * @throws The client's errors, with nothing changed.
 */
export const takeOutOfIssue = async (client: SanityClient, {linkId, issueId}: Move): Promise<void> => {
  await changeIssue(client, issueId, takingOut(linkId))
}

interface Made {
  readonly draftId: string
  readonly revision: string
  readonly beganDraft: boolean
}

/** How often a change is tried anew because someone else's came first. */
const TRIES = 5

const changeIssue = async (
  client: SanityClient,
  issueId: string,
  change: ListChange,
): Promise<Made | undefined> => {
  const draftId = draftOf(issueId)
  for (let left = TRIES; ; left -= 1) {
    const stored = await readStored(client, issueId)
    const mutations = changingLinks(draftId, stored, change)
    if (mutations.length === 0) return undefined
    try {
      const revision = await mutate(client, mutations)
      return {draftId, revision, beganDraft: stored.draft === null}
    } catch (error) {
      if (left <= 1 || !isConflict(error)) throw error
    }
  }
}

const readStored = async (client: SanityClient, id: string): Promise<Stored> => {
  const [draft = null, published = null] = await client.getDocuments([draftOf(id), id])
  return {draft, published}
}

const mutate = async (client: SanityClient, mutations: Mutation[]): Promise<string> => {
  const {transactionId} = await client.mutate(mutations, {returnDocuments: false, tag: 'link-inbox'})
  return transactionId
}

/** Nobody has changed the draft since: its revision is still the transaction that began it. */
const isUntouched = async (client: SanityClient, {draftId, revision}: Made): Promise<boolean> =>
  (await client.getDocument(draftId))?._rev === revision

const draftOf = (id: string): string => `drafts.${id}`

const isConflict = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 409
