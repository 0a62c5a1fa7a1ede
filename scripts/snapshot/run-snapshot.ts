import type {SanityClient} from '@sanity/client'
import * as z from 'zod'
import {extractFileText} from '../../extract/extract-text.ts'
import {parseHtml} from '../../extract/parse-html.node.ts'
import type {ContentSource} from '../../newsletter/content-source.ts'
import {sourceToCaptureQuery} from '../../newsletter/query/source-to-capture-query.ts'
import {snapshotOf, type SnapshotDocument} from '../../newsletter/snapshot/snapshot-of.ts'
import type {Outbound} from '../../outbound/outbound.ts'
import {answerOf} from '../source/answer.ts'
import {CaptureError, PageNotRead} from './capture-error.ts'
import type {SnapshotOptions} from './options.ts'
import {fileFromDisk, fileFromWeb, type FoundFile} from './raw-file.ts'
import {storeSnapshot} from './store-snapshot.ts'

/** What capturing works with. */
export interface SnapshotRun {
  readonly source: ContentSource
  /** Writes to the same documents; left out where nothing is to be stored. */
  readonly client?: SanityClient
  readonly goOut: () => Outbound
  readonly now: () => Date
}

/** What came of it: the one object that `--json` prints. */
export interface SnapshotReport {
  readonly ok: true
  readonly snapshot: SnapshotDocument
  /** `same`: this text of this day was kept before. `not-stored`: nothing was to be stored. */
  readonly outcome: 'kept' | 'same' | 'not-stored'
  /** The newest snapshot before this one reads the same; null where there is none. */
  readonly isUnchanged: boolean | null
}

const sourceToCapture = z
  .object({
    _id: z.string(),
    url: z.string().nullable(),
    archiveUrl: z.string().nullable(),
    archiveDate: z.string().nullable(),
    inLanguage: z.string().nullable(),
    snapshots: z.array(z.object({_id: z.string(), textSha256: z.string().nullable()})),
  })
  .nullable()

/**
 * Captures a source's text from its page, its copy or a file, and keeps it.
 *
 * @throws CaptureError, ExtractError, SourceUnreachable, SourceNotWritable
 */
export const runSnapshot = async (
  options: Pick<SnapshotOptions, 'sourceId' | 'file' | 'copy' | 'date' | 'archiveUrl' | 'wholePage'>,
  {source, client, goOut, now}: SnapshotRun,
): Promise<SnapshotReport> => {
  const {sourceId, file, copy, wholePage} = options
  const known = await answerOf(source, sourceToCaptureQuery, {id: sourceId}, sourceToCapture)
  if (known === null) {
    throw new CaptureError(
      'SOURCE_UNKNOWN',
      `There is no published source ${sourceId} in ${source.name}. Publish it first, or name another by --source.`,
    )
  }
  const raw = file === undefined ? await fetched(known, copy, goOut) : await fileFromDisk(file)
  const extracted = await extractFileText(raw, {
    parseHtml,
    language: known.inLanguage ?? undefined,
    isWholePage: wholePage,
  })
  const at = now()
  const capture = {
    sourceId,
    sourceDate: options.date ?? (copy ? known.archiveDate : null) ?? dayOf(at),
    text: extracted.text,
    extractor: extracted.extractor,
    method: file === undefined ? ('fetched' as const) : ('file' as const),
    capturedAt: at.toISOString(),
    url: raw.url,
    archiveUrl: options.archiveUrl ?? known.archiveUrl ?? undefined,
  }
  const [newest] = known.snapshots
  const isUnchanged = newest === undefined ? null : newest.textSha256 === snapshotOf(capture).textSha256
  if (client === undefined)
    return {ok: true, snapshot: snapshotOf(capture), outcome: 'not-stored', isUnchanged}
  return {ok: true, ...(await storeSnapshot(client, capture, raw)), isUnchanged}
}

const fetched = async (
  {_id, url, archiveUrl}: NonNullable<z.infer<typeof sourceToCapture>>,
  copy: boolean,
  goOut: () => Outbound,
): Promise<FoundFile> => {
  const address = copy ? archiveUrl : url
  if (address === null) {
    throw new PageNotRead(
      `${_id} has no ${copy ? 'address of a copy' : 'address'}. Enter it in the Studio, or give a file by --file.`,
    )
  }
  const outbound = goOut()
  try {
    return await fileFromWeb(_id, address, outbound)
  } finally {
    await outbound.close()
  }
}

/** The day by this machine's clock and calendar. */
const dayOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
