import * as z from 'zod'
import type {ContentSource} from '../../newsletter/content-source.ts'
import {revisionsQuery} from '../../newsletter/query/revisions-query.ts'
import {answerOf} from '../source/answer.ts'
import {SourceUnreachable} from '../source/source-unreachable.ts'
import type {DocumentRevision, IssueReading} from './read-issue.ts'

const revisionList = z.array(z.object({_id: z.string(), _rev: z.string()}))

/** How often an issue is read again because somebody was publishing meanwhile. */
const ATTEMPTS = 3

/**
 * Reads an issue such that every document in it still stands at the revision that was read when the reading ended.
 *
 * @throws SourceUnreachable when documents change faster than they can be read.
 */
export const pinnedReading = async (
  source: ContentSource,
  read: () => Promise<IssueReading>,
): Promise<IssueReading> => {
  if (!source.isLive) return read()
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const reading = await read()
    if ((await changedSince(source, reading.documents)).length === 0) return reading
  }
  throw new SourceUnreachable(source.name, new Error('documents are being published while they are read'))
}

/** The ids of those documents that no longer stand at the revision given. */
const changedSince = async (
  source: ContentSource,
  documents: readonly DocumentRevision[],
): Promise<readonly string[]> => {
  const ids = documents.map(({_id}) => _id)
  const answer = await answerOf(source, revisionsQuery, {ids}, revisionList)
  const current = new Map(answer.map(({_id, _rev}) => [_id, _rev]))
  return documents.filter(({_id, _rev}) => current.get(_id) !== _rev).map(({_id}) => _id)
}
