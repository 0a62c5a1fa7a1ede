import {combineLatest, connect, debounceTime, distinctUntilChanged, filter, map, merge, of} from 'rxjs'
import {getPublishedId, isRecord, type DocumentStore} from 'sanity'
import {API_VERSION} from '../../../schemas/lib/api-version.ts'
import {unsavedTexts, type UnsavedTexts} from '../../lib/unsaved-texts.ts'
import {withUnsaved} from '../unsaved/with-unsaved.ts'
import type {StoredDocument} from './ask-locally.ts'
import {openForms, type OpenForms} from './open-forms.ts'
import {draftOf, savedDocuments} from './saved-documents.ts'
import type {DocumentStreams} from './watch-issue.ts'

/** Documents by way of the Studio: what is saved over listeners of the preview's, what is typed as the open forms have it. */
export const documentStreams = (documentStore: DocumentStore): DocumentStreams => ({
  saved: savedDocuments((ids) =>
    documentStore
      .listenQuery(
        {fetch: DOCUMENTS, listen: DOCUMENTS},
        {ids: ids.flatMap((id) => (isAsset(id) ? [id] : [id, draftOf(id)]))},
        {apiVersion: API_VERSION, perspective: 'raw', tag: 'preview.documents', throttleTime: 100},
      )
      .pipe(map((found: unknown) => (Array.isArray(found) ? found.filter(isStored) : []))),
  ),
  typed: (id, type) =>
    combineLatest([
      documentStore.pair.editState(id, type).pipe(filter(({ready}) => ready)),
      unsavedTexts
        .of(id)
        .pipe(connect((texts) => merge(texts.pipe(filter(isToBeShown)), texts.pipe(debounceTime(PAUSE))))),
    ]).pipe(
      map(([{draft, published}, texts]) =>
        withUnsaved({draft: stored(draft), published: stored(published)}, texts),
      ),
    ),
  current: (id, versions) => withUnsaved(versions, unsavedTexts.now(id)),
  openTypes: openForms.forms.pipe(
    map(typesOf),
    distinctUntilChanged((a, b) => a.size === b.size && [...a].every(([id, type]) => b.get(id) === type)),
  ),
  issuesRunning: (essays) =>
    essays.length === 0
      ? of([])
      : documentStore
          .listenQuery(
            {fetch: ISSUES_RUNNING, listen: '*[_type == "issue"]'},
            {essays: [...essays]},
            {apiVersion: API_VERSION, perspective: 'raw', tag: 'preview.issues'},
          )
          .pipe(map(publishedIds)),
})

/** In milliseconds. What is shown already is rendered anew when whoever types it pauses, and whenever the form hears of it. */
const PAUSE = 250

const isToBeShown = (texts: UnsavedTexts): boolean => ![...texts.values()].some(({isShown}) => isShown)

const DOCUMENTS = '*[_id in $ids]'

const ISSUES_RUNNING = '*[_type == "issue" && count((essays[]._ref)[@ in $essays]) > 0]._id'

const isAsset = (id: string): boolean => /^(image|file)-/.test(id)

const isStored = (value: unknown): value is StoredDocument =>
  isRecord(value) && typeof value['_id'] === 'string' && typeof value['_type'] === 'string'

const typesOf = (forms: OpenForms): ReadonlyMap<string, string> =>
  new Map([...forms].map(([id, {documentType}]) => [id, documentType]))

const publishedIds = (ids: unknown): readonly string[] =>
  Array.isArray(ids)
    ? [...new Set(ids.flatMap((id) => (typeof id === 'string' ? [getPublishedId(id)] : [])))]
    : []

const stored = (document: StoredDocument | null | undefined): StoredDocument | null => document ?? null
