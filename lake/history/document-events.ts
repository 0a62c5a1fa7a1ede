import {idInLayer, publishedIdOf} from '../engine/document.ts'
import type {ChangeLog, LoggedChange} from '../store/change-log.ts'

interface EventBase {
  /** The transaction. */
  readonly id: string
  readonly timestamp: string
  readonly author: string
  /** The published id, whichever variant the event is about. */
  readonly documentId: string
}

interface VersionEvent extends EventBase {
  /** The draft or release version. */
  readonly versionId: string
  readonly versionRevisionId: string
  readonly releaseId?: string
}

/** A turn in a document's life, as the Studio's history pane reads it. Edits are no events: it finds them in the transactions. */
type DocumentEvent =
  | (VersionEvent & {readonly type: 'createDocumentVersion' | 'deleteDocumentVersion' | 'unpublishDocument'})
  | (VersionEvent & {
      readonly type: 'publishDocumentVersion'
      readonly revisionId: string
      readonly publishCause: 'document.publish'
    })
  | (EventBase & {readonly type: 'createLiveDocument' | 'updateLiveDocument'; readonly revisionId: string})
  | (EventBase & {readonly type: 'deleteDocumentGroup'})

/** A page of events, newest first, and where the next one begins: '' when there is none. */
export interface DocumentEvents {
  readonly events: readonly DocumentEvent[]
  readonly nextCursor: string
}

/** What happened to a document or one of its versions. */
export const documentEvents = (
  log: ChangeLog,
  id: string,
  {limit = 100, cursor = ''}: {readonly limit?: number; readonly cursor?: string} = {},
): DocumentEvents => {
  const changes = log.ofDocument(id, {
    isReverse: true,
    // Edits of a version are no events; of a published document each change is.
    isLifecycle: publishedIdOf(id) !== id,
    limit: limit + 1,
    ...(/^\d{1,15}$/.test(cursor) && {to: Number(cursor)}),
  })
  return {
    events: changes.slice(0, limit).map((change) => eventOf(log, change)),
    nextCursor: String(changes[limit]?.sequence ?? ''),
  }
}

const eventOf = (log: ChangeLog, change: LoggedChange): DocumentEvent => {
  const publishedId = publishedIdOf(change.documentId)
  const others = log
    .ofTransaction(change.sequence)
    .filter(({documentId}) => documentId !== change.documentId && publishedIdOf(documentId) === publishedId)
  return change.documentId === publishedId
    ? eventOfPublished(log, change, others)
    : eventOfVersion(
        change,
        others.find(({documentId}) => documentId === publishedId),
      )
}

const eventOfPublished = (
  log: ChangeLog,
  change: LoggedChange,
  versions: readonly LoggedChange[],
): DocumentEvent => {
  const base = baseOf(change)
  const went = versions.find(({transition}) => transition === 'disappear')
  if (change.transition !== 'disappear') {
    if (went !== undefined) return publication(change, went)
    const type = change.transition === 'appear' ? 'createLiveDocument' : 'updateLiveDocument'
    return {...base, type, revisionId: change.resultRev}
  }
  const came = versions.find(({transition}) => transition === 'appear') ?? draftBeside(log, change)
  return came === undefined || went !== undefined
    ? {...base, type: 'deleteDocumentGroup'}
    : {...base, type: 'unpublishDocument', ...versionOf(came, came.resultRev)}
}

const eventOfVersion = (change: LoggedChange, published: LoggedChange | undefined): DocumentEvent => {
  const base = baseOf(change)
  if (change.transition === 'appear') {
    const type = published?.transition === 'disappear' ? 'unpublishDocument' : 'createDocumentVersion'
    return {...base, type, ...versionOf(change, change.resultRev)}
  }
  if (published?.transition === 'disappear') return {...base, type: 'deleteDocumentGroup'}
  return published === undefined
    ? {...base, type: 'deleteDocumentVersion', ...versionOf(change, change.previousRev)}
    : publication(published, change)
}

const publication = (published: LoggedChange, version: LoggedChange): DocumentEvent => ({
  ...baseOf(published),
  type: 'publishDocumentVersion',
  revisionId: published.resultRev,
  publishCause: 'document.publish',
  ...versionOf(version, version.previousRev),
})

/** The draft, as it last changed, when there was one beside the published document at the time. */
const draftBeside = (log: ChangeLog, {documentId, sequence}: LoggedChange): LoggedChange | undefined => {
  const [last] = log.ofDocument(idInLayer(documentId, 'drafts'), {to: sequence, isReverse: true, limit: 1})
  return last?.transition === 'disappear' ? undefined : last
}

const baseOf = ({transactionId, timestamp, author, documentId}: LoggedChange): EventBase => ({
  id: transactionId,
  timestamp,
  author,
  documentId: publishedIdOf(documentId),
})

const versionOf = ({documentId}: LoggedChange, revision: string | undefined) => {
  const [, releaseId] = /^versions\.([^.]+)\./.exec(documentId) ?? []
  return {
    versionId: documentId,
    versionRevisionId: revision ?? '',
    ...(releaseId !== undefined && {releaseId}),
  }
}
