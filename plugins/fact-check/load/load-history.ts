import type {SanityClient} from 'sanity'
import {isRecord} from '../../../newsletter/contract/raw.ts'
import type {HistoryRow} from '../../../newsletter/quotes/editors-since.ts'
import {inTime} from '../../../newsletter/quotes/in-time.ts'

/** How many ids fit an address that proxies let through. */
const IDS_AT_ONCE = 40

/**
 * The transactions that documents and their drafts were in, oldest first, each once.
 *
 * @returns `undefined` where the history can't be had: an account may lack the right to it, and a plan may keep none.
 */
export const loadHistory = async (
  client: SanityClient,
  ids: readonly string[],
): Promise<readonly HistoryRow[] | undefined> => {
  const {dataset = ''} = client.config()
  const all = ids.flatMap((id) => [id, `drafts.${id}`])
  const groups = Array.from({length: Math.ceil(all.length / IDS_AT_ONCE)}, (_, at) =>
    all.slice(at * IDS_AT_ONCE, (at + 1) * IDS_AT_ONCE),
  )
  try {
    const answers = await Promise.all(
      groups.map((group) =>
        client.request<unknown>({
          url: `/data/history/${dataset}/transactions/${group.join(',')}`,
          query: {excludeContent: 'false', effectFormat: 'mendoza'},
          tag: 'fact-check',
        }),
      ),
    )
    const rows = answers.flatMap(rowsIn)
    return [...new Map(rows.map((row) => [row.id, row])).values()].toSorted((a, b) =>
      inTime(a.timestamp, b.timestamp),
    )
  } catch {
    return undefined
  }
}

/** Rows of an answer in NDJSON; the client parses an answer of a single line itself. */
const rowsIn = (answer: unknown): readonly HistoryRow[] => {
  const values =
    typeof answer === 'string'
      ? answer
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as unknown)
      : [answer]
  return values.filter(isRow)
}

const isRow = (value: unknown): value is HistoryRow =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  typeof value['timestamp'] === 'string' &&
  typeof value['author'] === 'string'
