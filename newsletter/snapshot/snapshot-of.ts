import {sha256} from '../sha256.ts'
import type {SnapshotMethod} from '../vocabulary.ts'

/** A text that was captured, and how. */
export interface Capture {
  /** `_id` of the source, as it is published. */
  readonly sourceId: string
  /** The day on which the source read like this, as YYYY-MM-DD. */
  readonly sourceDate: string
  readonly text: string
  readonly extractor: string
  readonly method: SnapshotMethod
  /** An instant. */
  readonly capturedAt: string
  readonly url?: string | undefined
  readonly archiveUrl?: string | undefined
  /** `_id` of the asset that holds what the text was read from. */
  readonly rawFileId?: string | undefined
}

/** A snapshot as it is stored. */
export type SnapshotDocument = ReturnType<typeof snapshotOf>

/**
 * The document that keeps a captured text. Its id is made from source, day and text: the same text of one day is kept once, and no
 * other can take its place.
 */
export const snapshotOf = ({
  sourceId,
  sourceDate,
  text,
  extractor,
  method,
  capturedAt,
  url,
  archiveUrl,
  rawFileId,
}: Capture) => {
  const textSha256 = sha256(text)
  return {
    _id: `snapshot-${sha256([sourceId, sourceDate, textSha256].join('\n')).slice(0, 24)}`,
    _type: 'sourceSnapshot' as const,
    source: {_type: 'reference' as const, _ref: sourceId},
    sourceDate,
    text,
    textSha256,
    extractor,
    method,
    capturedAt,
    ...(url !== undefined && {url}),
    ...(archiveUrl !== undefined && {archiveUrl}),
    ...(rawFileId !== undefined && {
      rawFile: {_type: 'file' as const, asset: {_type: 'reference' as const, _ref: rawFileId}},
    }),
  }
}
