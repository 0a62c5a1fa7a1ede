import {
  catchError,
  combineLatest,
  concat,
  distinctUntilChanged,
  from,
  map,
  of,
  startWith,
  switchMap,
  timer,
  type Observable,
} from 'rxjs'
import type {DocumentStore, SanityClient} from 'sanity'
import {figuresIn} from '../../../newsletter/claims/passages-in.ts'
import {creditIdAt} from '../../../newsletter/claims/printed-claim.ts'
import {isRecord, step} from '../../../newsletter/contract/raw.ts'
import {pastIssues} from '../../../newsletter/preflight/past-issues.ts'
import {issueHistoryQuery} from '../../../newsletter/query/issue-history-query.ts'
import {quoteGateQuery} from '../../../newsletter/query/quote-gate-query.ts'
import type {TransactionRecord} from '../../../newsletter/gate/gate.ts'
import {gateIds} from '../../../newsletter/gate/gate-ids.ts'
import {printedIn, usesIn} from '../../../newsletter/quotes/printed-in.ts'
import {upToNow} from '../../../newsletter/quotes/up-to-now.ts'
import {stringAt} from '../../../newsletter/quotes/uses.ts'
import {API_VERSION} from '../../../schemas/lib/api-version.ts'
import {loadHistory} from '../../fact-check/load/load-history.ts'
import {VERDICT_TYPES} from '../../fact-check/load/verdict-types.ts'
import type {Records} from './check-issue.ts'

/**
 * What an issue is held against beyond its own documents, and what it becomes: the other issues, and its quotations' sources and
 * checks with who made them.
 *
 * @param raws - What the issue's query answers.
 */
export const issueRecords = (
  documentStore: DocumentStore,
  client: SanityClient,
  raws: Observable<unknown>,
): Observable<Records> => {
  const listen = (query: string, types: readonly string[], params: Readonly<Record<string, unknown>> = {}) =>
    documentStore.listenQuery(
      {fetch: query, listen: '*[_type in $types]'},
      {...params, types: [...types]},
      {apiVersion: API_VERSION, perspective: 'drafts', tag: 'preview.checks', throttleTime: THROTTLE},
    ) as Observable<unknown>
  const history = listen(issueHistoryQuery, ['issue', 'weeklyLink']).pipe(
    map((answer) => pastIssues.parse(answer)),
    orNothing,
  )
  const quotes = raws.pipe(
    map(quotedIn),
    distinctUntilChanged(isSameAsked),
    switchMap(({documentIds, quoteIds, documents}) =>
      combineLatest([
        listen(quoteGateQuery, VERDICT_TYPES, {documentIds, quoteIds}).pipe(
          switchMap(async (answer) => ({
            answer,
            record: await recordOf(client, gateIds(documents, answer)),
          })),
        ),
        listen(PRINTED, PRINTING, {documentIds}),
      ]).pipe(
        map(([{answer, record}, printed]) => ({
          answer: {...(isRecord(answer) ? answer : {}), printed},
          record,
        })),
        orNothing,
      ),
    ),
  )
  return combineLatest([history.pipe(startWith(undefined)), quotes.pipe(startWith(undefined))]).pipe(
    map(([past, quoted]) => ({
      ...(past !== undefined && {history: past}),
      ...(quoted !== undefined && {quotes: quoted}),
    })),
  )
}

/** In milliseconds: who types changes documents several times a second. */
const THROTTLE = 1000

/** In milliseconds, until what failed is tried again. */
const PAUSE = 10_000

const PRINTING = ['issue', 'essay', 'weeklyLink'] as const

/** What `quoteGateQuery` asks of the printing documents: asked for apart, since these change with every word that is typed. */
const PRINTED = '*[_id in $documentIds]{_id, waivedQuotations, "authors": authors[]->{_id, userId}}'

const quotedIn = (raw: unknown) => {
  const documents = printedIn(step(raw, 'issue'))
  return {
    documents,
    documentIds: documents.map((document) => stringAt(document, '_id')),
    quoteIds: [...new Set(usesIn(documents).map(({quoteId}) => quoteId))],
    /** Of the pictures, each at its place: their record is read, too. */
    creditIds: documents.flatMap((document) =>
      figuresIn(document).map(({path}) => creditIdAt(document, path)),
    ),
  }
}

const isSameAsked = (one: ReturnType<typeof quotedIn>, other: ReturnType<typeof quotedIn>): boolean =>
  JSON.stringify({...one, documents: []}) === JSON.stringify({...other, documents: []})

/** Who did what to these documents; undefined where nobody may see it. */
const recordOf = async (
  client: SanityClient,
  ids: readonly string[],
): Promise<TransactionRecord | undefined> => {
  const documents = await client.fetch<unknown>(
    '*[_id in $ids]',
    {ids: ids.flatMap((id) => [id, `drafts.${id}`])},
    {perspective: 'raw', tag: 'preview.checks'},
  )
  const current = new Map(
    (Array.isArray(documents) ? documents.filter(isRecord) : []).map((one) => [stringAt(one, '_id'), one]),
  )
  const rows = await loadHistory(client, ids)
  return rows && {rows: upToNow(rows, current), current}
}

/** What can't be had is nothing for now, and asked for again: the rules that need it say that they didn't run. */
const orNothing = <Value>(values: Observable<Value>): Observable<Value | undefined> =>
  values.pipe(
    catchError((_error: unknown, again) =>
      concat(of(undefined), timer(PAUSE).pipe(switchMap(() => from(again)))),
    ),
  )
