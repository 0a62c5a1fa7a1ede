import {useCallback, useEffect, useMemo, useState} from 'react'
import {
  catchError,
  from,
  map,
  merge,
  of,
  startWith,
  Subject,
  switchMap,
  throttleTime,
  type Observable,
} from 'rxjs'
import {useClient} from 'sanity'
import {API_VERSION} from '../../../schemas/lib/api-version.ts'
import type {RawRecord} from '../../../newsletter/contract/raw.ts'
import {messageOf} from '../../lib/message-of.ts'
import {publishedId, sheetOf, type Sheet, type StoredSheet} from '../sheet/entries.ts'
import {loadSheet, SHEET_TYPES} from './load-sheet.ts'
import {VERDICT_TYPES} from './verdict-types.ts'

/** Something that is loaded, as it is now. */
type Loaded<Value> =
  | {readonly status: 'loading'}
  | {readonly status: 'failed'; readonly reason: string}
  | {readonly status: 'ready'; readonly value: Value}

/** A sheet as it is now. */
export type LoadedSheet = Loaded<{readonly sheet: Sheet; readonly hasHistory: boolean}>

/** In milliseconds: somebody who types makes several changes a second. */
const PAUSE = 400

/**
 * The sheet of documents, loaded again when anything on it changes.
 *
 * @param ids - Published ids; keep the list the same from render to render.
 * @returns The sheet, and what loads it at once.
 */
export const useSheet = (ids: readonly string[]): readonly [LoadedSheet, () => void] => {
  const [loaded, reload] = useStored(ids, SHEET_TYPES)
  const sheet = useMemo(
    (): LoadedSheet =>
      loaded.status === 'ready'
        ? {
            status: 'ready',
            value: {sheet: sheetOf(loaded.value), hasHistory: loaded.value.history !== undefined},
          }
        : loaded,
    [loaded],
  )
  return [sheet, reload]
}

/**
 * The sheet of one document as it stands in its form, ahead of what the lake has of it.
 *
 * @param document - The form's value, with its id.
 * @returns `undefined` until the rest is loaded, and where it can't be.
 */
export const useSheetOfForm = (document: RawRecord): Sheet | undefined => {
  const id = publishedId(document)
  const [loaded] = useStored(
    useMemo(() => [id], [id]),
    TYPES_BESIDE_THE_FORM,
  )
  return useMemo(
    () => (loaded.status === 'ready' ? sheetOf({...loaded.value, documents: [document]}) : undefined),
    [loaded, document],
  )
}

/** The form knows its own document better. */
const TYPES_BESIDE_THE_FORM = [...VERDICT_TYPES, 'imageCredit'] as const

const useStored = (
  ids: readonly string[],
  types: readonly string[],
): readonly [Loaded<StoredSheet>, () => void] => {
  const client = useClient({apiVersion: API_VERSION})
  const [loaded, setLoaded] = useState<Loaded<StoredSheet>>({status: 'loading'})
  const [asked] = useState(() => new Subject<void>())
  useEffect(() => {
    setLoaded({status: 'loading'})
    const changes = client
      .listen(
        '*[_type in $types]',
        {types: [...types]},
        {
          events: ['mutation', 'reconnect'],
          includeResult: false,
          visibility: 'query',
          tag: 'fact-check',
        },
      )
      .pipe(throttleTime(PAUSE, undefined, {leading: false, trailing: true}))
    const loads = merge(changes, asked)
      .pipe(
        startWith(undefined),
        switchMap(() => attempt(() => loadSheet(client, ids))),
      )
      .subscribe(setLoaded)
    return () => loads.unsubscribe()
  }, [client, ids, types, asked])
  return [loaded, useCallback(() => asked.next(), [asked])]
}

const attempt = (load: () => Promise<StoredSheet>): Observable<Loaded<StoredSheet>> =>
  from(load()).pipe(
    map((value) => ({status: 'ready' as const, value})),
    catchError((error: unknown) =>
      of({
        status: 'failed' as const,
        reason: messageOf(error),
      }),
    ),
  )
