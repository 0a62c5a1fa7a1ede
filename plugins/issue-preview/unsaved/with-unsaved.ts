import type {Path} from 'sanity'
import {isRecord} from '../../../newsletter/contract/raw.ts'
import type {StoredDocument, Versions} from '../live/ask-locally.ts'
import type {UnsavedTexts} from '../../lib/unsaved-texts.ts'

/** A document as it will be once its form has heard of the words that are only in its editors yet. */
export const withUnsaved = (versions: Versions, texts: UnsavedTexts): Versions => {
  const saved = versions.draft ?? versions.published
  if (saved === null || texts.size === 0) return versions
  const draft = [...texts.values()].reduce<StoredDocument>(
    (document, {path, blocks}) => ({...document, ...fieldsOf(withValueAt(document, path, blocks))}),
    saved,
  )
  return {...versions, draft}
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {})

/** Leaves everything as it is where what the path leads through is gone. */
const withValueAt = (container: unknown, [first, ...rest]: Path, value: unknown): unknown => {
  if (first === undefined) return value
  if (Array.isArray(container))
    return container.map((entry: unknown, at) =>
      isAt(first, entry, at) ? withValueAt(entry, rest, value) : entry,
    )
  return isRecord(container) && typeof first === 'string'
    ? {...container, [first]: withValueAt(container[first], rest, value)}
    : container
}

const isAt = (segment: Path[number], entry: unknown, at: number): boolean =>
  typeof segment === 'object' && '_key' in segment
    ? isRecord(entry) && entry['_key'] === segment._key
    : segment === at
