import type {SanityClient} from 'sanity'
import {snapshotOf, type Capture} from '../../newsletter/snapshot/snapshot-of.ts'

/**
 * Keeps a captured text, and the file it was read from.
 *
 * @returns Whether it was kept now; `false` where this text of this day was kept before, and is left as it is.
 */
export const keepSnapshot = async (
  client: SanityClient,
  capture: Capture,
  file: File | undefined,
): Promise<boolean> => {
  const {_id} = snapshotOf(capture)
  if ((await client.getDocument(_id, {tag: 'snapshot'})) !== undefined) return false
  const asset =
    file === undefined ? undefined : await client.assets.upload('file', file, {filename: file.name})
  await client.createIfNotExists(snapshotOf({...capture, rawFileId: asset?._id}), {tag: 'snapshot'})
  return true
}
