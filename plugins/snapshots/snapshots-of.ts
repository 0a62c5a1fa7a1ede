import {SNAPSHOT_METHODS} from '../../newsletter/vocabulary.ts'

/** A source's snapshots, newest first, without their texts, which can be long. Takes `{id}`. */
export const snapshotsQuery = `*[_type == "sourceSnapshot" && source._ref == $id]
  | order(sourceDate desc, coalesce(capturedAt, _createdAt) desc){
    _id, sourceDate, textSha256, extractor, method, url, archiveUrl, "length": length(text), "fileUrl": rawFile.asset->url
  }`

/** One of them, as a list shows it; anything may be missing. */
export interface ListedSnapshot {
  readonly id: string
  /** Where what was captured can be opened. */
  readonly links: {readonly url?: string; readonly archiveUrl?: string; readonly fileUrl?: string}
  readonly date: string
  readonly sha256: string | undefined
  /** How it was come by, in words. */
  readonly origin: string
  readonly length: number
}

/** The query's answer as a list; empty where there is none. */
export const listedSnapshots = (answer: unknown): readonly ListedSnapshot[] =>
  Array.isArray(answer) ? answer.flatMap((entry: unknown) => listed(entry)) : []

const listed = (entry: unknown): readonly ListedSnapshot[] => {
  const id = textIn(entry, '_id')
  if (id === undefined) return []
  const method = textIn(entry, 'method')
  const title = SNAPSHOT_METHODS.find(({value}) => value === method)?.title
  const length = valueIn(entry, 'length')
  const [url, archiveUrl, fileUrl] = [
    textIn(entry, 'url'),
    textIn(entry, 'archiveUrl'),
    textIn(entry, 'fileUrl'),
  ]
  return [
    {
      id,
      date: textIn(entry, 'sourceDate') ?? '–',
      sha256: textIn(entry, 'textSha256'),
      origin: [title, textIn(entry, 'extractor')].filter((part) => part !== undefined).join(' · '),
      length: typeof length === 'number' ? length : 0,
      links: {
        ...(url !== undefined && {url}),
        ...(archiveUrl !== undefined && {archiveUrl}),
        ...(fileUrl !== undefined && {fileUrl}),
      },
    },
  ]
}

const valueIn = (entry: unknown, key: string): unknown =>
  typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined

const textIn = (entry: unknown, key: string): string | undefined => {
  const value = valueIn(entry, key)
  return typeof value === 'string' && value !== '' ? value : undefined
}
