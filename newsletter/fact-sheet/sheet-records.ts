import {isRecord, type RawRecord} from '../contract/raw.ts'
import {issueLinks} from '../links/issue-links.ts'
import {listAt, stringAt} from '../quotes/uses.ts'
import {noEvidence, type Evidence} from './sheet-line.ts'

/** What `factSheetQuery` answered. */
export interface SheetRecords {
  /** By id. */
  readonly sources: ReadonlyMap<string, RawRecord>
  /** By the id of the quote that is looked for in it. */
  readonly snapshots: ReadonlyMap<string, RawRecord>
  /** Names, by account. */
  readonly names: ReadonlyMap<string, string>
}

/** Reads that answer; what isn't as it should be is as if it were missing. */
export const sheetRecords = (answer: unknown): SheetRecords => {
  const people = recordsAt(answer, 'people')
  return {
    sources: keyed(recordsAt(answer, 'sources'), '_id'),
    snapshots: keyed(recordsAt(answer, 'snapshots'), 'quoteId'),
    names: new Map(people.map((person) => [stringAt(person, 'userId'), stringAt(person, 'name')])),
  }
}

/** What `factSheetQuery` is to be asked for a sheet of an issue, as the issue's own query answered it, and of its claims. */
export const sheetParams = (
  raw: unknown,
  claims: readonly {readonly claim: {readonly sourceId: string}}[],
) => ({
  quoteIds: [...documentsIn(raw, ['quote']).keys()],
  sourceIds: [...documentsIn(raw, ['source']).keys(), ...claims.map(({claim}) => claim.sourceId)],
  urls: issueLinks(raw).map(({url}) => url),
})

/** A source as something was held against it. */
export const evidenceOf = (
  source: RawRecord | undefined,
  snapshot: RawRecord | undefined,
  locator = '',
): Evidence =>
  source === undefined
    ? {...noEvidence, locator}
    : {
        name: [stringAt(source, 'title'), stringAt(source, 'transTitle'), stringAt(source, 'publisher')]
          .filter((part) => part !== '')
          .join(', '),
        url: stringAt(source, 'url'),
        snapshotDate: stringAt(snapshot, 'sourceDate'),
        copyUrl: stringAt(snapshot, 'archiveUrl') || stringAt(source, 'archiveUrl'),
        copyDate: stringAt(snapshot, 'archiveUrl') === '' ? stringAt(source, 'archiveDate') : '',
        locator,
      }

/** Every document of these types that a query's answer holds somewhere, by id. */
export const documentsIn = (
  value: unknown,
  types: readonly string[],
  into = new Map<string, RawRecord>(),
): ReadonlyMap<string, RawRecord> => {
  if (typeof value !== 'object' || value === null) return into
  if (isRecord(value) && types.includes(stringAt(value, '_type'))) into.set(stringAt(value, '_id'), value)
  for (const child of Object.values(value)) documentsIn(child, types, into)
  return into
}

const recordsAt = (value: unknown, name: string): readonly RawRecord[] => listAt(value, name).filter(isRecord)

const keyed = (records: readonly RawRecord[], name: string): ReadonlyMap<string, RawRecord> =>
  new Map(records.map((record) => [stringAt(record, name), record]))
