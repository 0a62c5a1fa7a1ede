import type {SanityClient} from 'sanity'
import {isRecord} from '../../../newsletter/contract/raw.ts'
import type {HistoryRow} from '../../../newsletter/quotes/editors-since.ts'
import {inTime} from '../../../newsletter/quotes/in-time.ts'

/** How many ids fit an address that proxies let through. */
const IDS_AT_ONCE = 40

/** How many transactions one answer holds at the most. */
const ROWS = 1000

/**
 * The transactions that documents and their drafts were in, oldest first, each once.
 *
 * @param rowsAtOnce - How many an answer may hold; more come in further answers.
 * @returns `undefined` where the history can't be had: an account may lack the right to it, and a plan may keep none.
 */
export const loadHistory = async (
  client: Pick<SanityClient, 'config' | 'request'>,
  ids: readonly string[],
  rowsAtOnce = ROWS,
): Promise<readonly HistoryRow[] | undefined> => {
  const all = ids.flatMap((id) => [id, `drafts.${id}`])
  const groups = Array.from({length: Math.ceil(all.length / IDS_AT_ONCE)}, (_, at) =>
    all.slice(at * IDS_AT_ONCE, (at + 1) * IDS_AT_ONCE),
  )
  try {
    const rows = (await Promise.all(groups.map((group) => rowsOf(client, group, rowsAtOnce)))).flat()
    return [...new Map(rows.map((row) => [row.id, row])).values()].toSorted((a, b) =>
      inTime(a.timestamp, b.timestamp),
    )
  } catch {
    return undefined
  }
}

/** All rows of a few documents, page by page; each page begins with the last row of the one before. */
const rowsOf = async (
  client: Pick<SanityClient, 'config' | 'request'>,
  ids: readonly string[],
  rowsAtOnce: number,
): Promise<readonly HistoryRow[]> => {
  const {dataset = ''} = client.config()
  const rows: HistoryRow[] = []
  for (;;) {
    const last = rows.at(-1)?.id
    const page = rowsIn(
      await client.request<unknown>({
        url: `/data/history/${dataset}/transactions/${ids.join(',')}`,
        query: {
          excludeContent: 'false',
          effectFormat: 'mendoza',
          limit: String(rowsAtOnce),
          ...(last !== undefined && {fromTransaction: last}),
        },
        tag: 'fact-check',
      }),
    )
    const fresh = last === undefined ? page : page.slice(1)
    rows.push(...fresh)
    if (page.length < rowsAtOnce || fresh.length === 0) return rows
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
