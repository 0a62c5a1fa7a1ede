import type {SanityClient} from '@sanity/client'
import type {RawFile} from '../../extract/kind-of.ts'
import {snapshotOf, type Capture, type SnapshotDocument} from '../../newsletter/snapshot/snapshot-of.ts'
import {SourceNotWritable} from '../source/source-not-writable.ts'

/**
 * Keeps a captured text and the file it was read from. A snapshot that is there already is left as it is.
 *
 * @throws SourceNotWritable
 */
export const storeSnapshot = async (
  client: SanityClient,
  capture: Capture,
  {bytes, name, contentType}: RawFile,
): Promise<{readonly snapshot: SnapshotDocument; readonly outcome: 'kept' | 'same'}> => {
  try {
    const {_id} = snapshotOf(capture)
    const there = await client.getDocument(_id, {tag: 'snapshot'})
    if (there !== undefined) return {snapshot: snapshotOf(capture), outcome: 'same'}
    const asset = await client.assets.upload('file', Buffer.from(bytes), {
      ...(name !== undefined && {filename: name}),
      ...(contentType !== undefined && {contentType}),
    })
    const snapshot = snapshotOf({...capture, rawFileId: asset._id})
    await client.createIfNotExists(snapshot, {tag: 'snapshot'})
    return {snapshot, outcome: 'kept'}
  } catch (error) {
    const {dataset, projectId, token} = client.config()
    throw new SourceNotWritable(`dataset ${String(dataset)} of project ${String(projectId)}`, error, token)
  }
}
