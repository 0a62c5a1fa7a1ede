import {distinctUntilChanged, map, type Observable} from 'rxjs'
import type {DocumentListBuilder, StructureBuilder, StructureResolverContext} from 'sanity/structure'
import {API_VERSION} from '../../schemas/lib/api-version.ts'
import {liveQuery} from '../lib/live-query.ts'
import {filterOf, typesBehind, type DocumentRoom} from './rooms.ts'

/**
 * The Studio's own list of documents for a room. Where the condition asks about other documents, which the list doesn't listen
 * to, it is given anew when its members change.
 */
export const documentList = (
  S: StructureBuilder,
  {documentStore, i18n}: StructureResolverContext,
  room: DocumentRoom,
): DocumentListBuilder | Observable<DocumentListBuilder> => {
  const filter = filterOf(room)
  const list = S.documentTypeList(room.type)
    .id(room.id)
    .title(i18n.t(`desk:${room.title}`))
    .apiVersion(API_VERSION)
    .filter(filter)
    .defaultOrdering([...room.order])
  const made = room.isDerived === true ? list.initialValueTemplates([]) : list
  if (room.dependsOn === undefined) return made
  return documentStore.listenQuery(...liveQuery(`*[${filter}]._id`, typesBehind(room))).pipe(
    map((ids: unknown) => (Array.isArray(ids) ? ids.toSorted().join() : '')),
    distinctUntilChanged(),
    // The list asks again when a parameter changes; the condition itself has no use for this one.
    map((_, members) => made.params({members})),
  )
}
