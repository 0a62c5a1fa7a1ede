import {combineLatest, distinctUntilChanged, filter, map, of} from 'rxjs'
import {getDraftId, getPublishedId, type DocumentPreviewStore, type DocumentStore} from 'sanity'
import {API_VERSION} from '../../../schemas/lib/api-version.ts'
import type {StoredDocument, Versions} from './ask-locally.ts'
import {openForms, type OpenForms} from './open-forms.ts'
import type {DocumentStreams} from './watch-issue.ts'

/** The Studio's own streams of documents, which share the listeners that it has open anyway. */
export const documentStreams = (
  documentStore: DocumentStore,
  previewStore: DocumentPreviewStore,
): DocumentStreams => ({
  saved: (id) =>
    combineLatest({
      draft: isAsset(id) ? of(undefined) : previewStore.unstable_observeDocument(getDraftId(id)),
      published: previewStore.unstable_observeDocument(id),
    }).pipe(map(({draft, published}): Versions => ({draft: stored(draft), published: stored(published)}))),
  typed: (id, type) =>
    documentStore.pair.editState(id, type).pipe(
      filter(({ready}) => ready),
      map(({draft, published}): Versions => ({draft: stored(draft), published: stored(published)})),
    ),
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

const ISSUES_RUNNING = '*[_type == "issue" && count((essays[]._ref)[@ in $essays]) > 0]._id'

const isAsset = (id: string): boolean => /^(image|file)-/.test(id)

const typesOf = (forms: OpenForms): ReadonlyMap<string, string> =>
  new Map([...forms].map(([id, {documentType}]) => [id, documentType]))

const publishedIds = (ids: unknown): readonly string[] =>
  Array.isArray(ids)
    ? [...new Set(ids.flatMap((id) => (typeof id === 'string' ? [getPublishedId(id)] : [])))]
    : []

const stored = (document: StoredDocument | null | undefined): StoredDocument | null => document ?? null
