import type {ComponentType} from 'react'
import type {
  DefaultDocumentNodeResolver,
  ItemChild,
  StructureBuilder,
  StructureResolver,
  StructureResolverContext,
} from 'sanity/structure'
import {hasPreview} from '../issue-preview/previewed.ts'
import {panesWithPreview, viewsWithPreview} from '../issue-preview/views.ts'
import {viewsWithSnapshots} from '../snapshots/views.ts'
import {desk, settings, thisWeek} from './desk.ts'
import {documentList} from './document-list.ts'
import {deskNamespace} from './locale/messages.ts'
import {roomListPane} from './room-list.tsx'
import type {Room} from './rooms.ts'
import {NEWSLETTER_ID} from './settings.ts'
import {thisWeeksIssue} from './this-week.ts'

/** The desk: what people do, not what types there are. */
export const structure: StructureResolver = (S, context) =>
  listOfRooms(S, context, {id: 'root', title: context.i18n.t(`${deskNamespace}:desk`), rooms: desk})

/** How a document opens: where an issue prints it, beside the issue; a source with its snapshots behind it. */
export const documentNode: DefaultDocumentNodeResolver = (S, {schemaType}) => {
  if (hasPreview(schemaType))
    return S.document().views(viewsWithPreview(S)).defaultPanes(panesWithPreview(window.innerWidth))
  return schemaType === 'source' ? S.document().views(viewsWithSnapshots(S)) : S.document()
}

interface Listed {
  readonly id: string
  readonly title: string
  readonly rooms: readonly (Room | null)[]
  readonly head?: ComponentType
}

type Pane = ItemChild | Promise<ItemChild> | ReturnType<typeof documentList>

const listOfRooms = (
  S: StructureBuilder,
  context: StructureResolverContext,
  {id, title, rooms, head}: Listed,
): Pane => {
  const pane = S.component(roomListPane(rooms, head))
    .id(id)
    .title(title)
    .child((childId) => {
      const room = rooms.find((candidate) => candidate?.id === childId)
      return room ? paneOf(S, context, room) : undefined
    })
    .serialize({path: []})
  return Object.assign(pane, LIST_WIDTH)
}

/** In pixels, as the Studio's own lists have it; a pane without takes as much room as a form. */
const LIST_WIDTH = {currentMaxWidth: 350, maxWidth: 640}

const paneOf = (S: StructureBuilder, context: StructureResolverContext, room: Room): Pane => {
  if (room.kind === 'documents') return documentList(S, context, room)
  const title = context.i18n.t(`${deskNamespace}:${room.title}`)
  if (room.kind === 'group') return listOfRooms(S, context, {...room, title})
  switch (room.id) {
    case thisWeek.id:
      return thisWeeksIssue(S, context)
    case settings.id:
      return S.document().id(room.id).schemaType('newsletter').documentId(NEWSLETTER_ID).title(title)
    default:
      return undefined
  }
}
