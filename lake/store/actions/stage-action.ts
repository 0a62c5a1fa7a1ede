import {idInLayer, publishedIdOf, type LakeDocument} from '../../engine/document.ts'
import {checkId} from '../ids.ts'
import {alreadyExists, invalid, notFound} from '../problems.ts'
import type {Staging} from '../staging.ts'
import type {Action} from './action.ts'
import {strengthen} from './strengthen.ts'

/**
 * Does what an action says, on the staged documents.
 *
 * @throws TransactionError when the documents are not in the state that the action is for.
 */
export const stageAction = (staging: Staging, action: Action): void => {
  switch (action.actionType) {
    case 'sanity.action.document.create':
      create(staging, action)
      return
    case 'sanity.action.document.edit':
      edit(staging, action)
      return
    case 'sanity.action.document.publish': {
      const {draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId} = action
      publish(staging, {
        versionId: draftId,
        publishedId,
        ifVersionRevision: ifDraftRevisionId,
        ifPublishedRevision: ifPublishedRevisionId,
      })
      return
    }
    case 'sanity.action.document.version.publish': {
      const {versionId, publishedId, ifVersionRevisionId, ifPublishedRevisionId} = action
      publish(staging, {
        versionId,
        publishedId,
        ifVersionRevision: ifVersionRevisionId,
        ifPublishedRevision: ifPublishedRevisionId,
      })
      return
    }
    case 'sanity.action.document.unpublish':
      unpublish(staging, action)
      return
    case 'sanity.action.document.discard':
      discard(staging, action.draftId, action.purge)
      return
    case 'sanity.action.document.version.discard':
      discard(staging, action.versionId, action.purge)
      return
    case 'sanity.action.document.replaceDraft':
      replaceDraft(staging, action)
      return
    case 'sanity.action.document.delete':
      remove(staging, action)
      return
    case 'sanity.action.document.version.create':
      createVersion(staging, action)
      return
    case 'sanity.action.document.version.replace':
      existing(staging, action.document._id)
      staging.createOrReplace(action.document)
      return
    case 'sanity.action.document.version.unpublish':
      unpublishVersion(staging, action)
      return
  }
}

type ActionOf<Name extends string> = Extract<Action, {readonly actionType: `sanity.action.document.${Name}`}>

const create = (staging: Staging, {publishedId, attributes, ifExists}: ActionOf<'create'>): void => {
  const id = attributes._id ?? idInLayer(publishedId, 'drafts')
  checkVersion(id, publishedId)
  if (staging.after.get(id) !== undefined) {
    if (ifExists === 'ignore') return
    throw alreadyExists(id)
  }
  if (id === idInLayer(publishedId, 'drafts') && staging.after.get(publishedId) !== undefined) {
    throw alreadyExists(publishedId)
  }
  staging.create({...attributes, _id: id})
}

const edit = (staging: Staging, {draftId, publishedId, patch}: ActionOf<'edit'>): void => {
  checkVersion(draftId, publishedId)
  const {ifRevisionID, ...operations} = patch
  if (staging.after.get(draftId) === undefined) {
    const published = existing(staging, publishedId)
    if (ifRevisionID !== undefined) staging.expectRevision(publishedId, ifRevisionID)
    staging.create({...published, _id: draftId})
    staging.patch(draftId, operations)
  } else staging.patch(draftId, operations, ifRevisionID)
}

const publish = (
  staging: Staging,
  {
    versionId,
    publishedId,
    ifVersionRevision,
    ifPublishedRevision,
  }: {
    readonly versionId: string
    readonly publishedId: string
    readonly ifVersionRevision: string | undefined
    readonly ifPublishedRevision: string | undefined
  },
): void => {
  checkVersion(versionId, publishedId)
  const version = existing(staging, versionId)
  if (ifVersionRevision !== undefined) staging.expectRevision(versionId, ifVersionRevision)
  if (ifPublishedRevision !== undefined) staging.expectRevision(publishedId, ifPublishedRevision)
  const published = staging.after.get(publishedId)
  // What the lake notes about a version, such as that it is to be unpublished, is not the published document's.
  const content = Object.entries(version).filter(([name]) => name !== '_system')
  staging.createOrReplace({
    ...Object.fromEntries(content.map(([name, value]: [string, unknown]) => [name, strengthen(value)])),
    _id: publishedId,
    _type: version._type,
    _createdAt: (published ?? version)['_createdAt'],
  })
  staging.delete(versionId)
}

const unpublish = (staging: Staging, {draftId, publishedId}: ActionOf<'unpublish'>): void => {
  checkVersion(draftId, publishedId)
  const published = existing(staging, publishedId)
  if (staging.after.get(draftId) === undefined) staging.create({...published, _id: draftId})
  staging.delete(publishedId)
}

const discard = (staging: Staging, versionId: string, purge = false): void => {
  if (publishedIdOf(versionId) === versionId) throw invalid(`"${versionId}" is no draft or release version`)
  existing(staging, versionId)
  staging.delete(versionId)
  if (purge) staging.purged.add(versionId)
}

const replaceDraft = (staging: Staging, {publishedId, attributes}: ActionOf<'replaceDraft'>): void => {
  const given = attributes._id
  const id = given === undefined || given === publishedId ? idInLayer(publishedId, 'drafts') : given
  checkVersion(id, publishedId)
  if (staging.after.get(id) === undefined) existing(staging, publishedId)
  staging.createOrReplace({...attributes, _id: id})
}

const remove = (staging: Staging, {publishedId, includeDrafts, purge = false}: ActionOf<'delete'>): void => {
  if (publishedIdOf(publishedId) !== publishedId)
    throw invalid(`"${publishedId}" is no id of a published document`)
  for (const id of includeDrafts) checkVersion(id, publishedId)
  const draftId = idInLayer(publishedId, 'drafts')
  if (staging.after.get(draftId) !== undefined && !includeDrafts.includes(draftId)) {
    throw invalid(`"${publishedId}" has a draft that includeDrafts doesn't name: "${draftId}"`)
  }
  const ids = [publishedId, ...includeDrafts].filter((id) => staging.after.get(id) !== undefined)
  if (ids.length === 0) throw notFound(publishedId)
  for (const id of ids) {
    staging.delete(id)
    if (purge) staging.purged.add(id)
  }
}

const createVersion = (
  staging: Staging,
  {publishedId, document, baseId, versionId, ifBaseRevisionId}: ActionOf<'version.create'>,
): void => {
  if (document !== undefined) {
    checkVersion(document._id, publishedId)
    staging.create(document)
    return
  }
  if (baseId === undefined || versionId === undefined) {
    throw invalid('A version is created from a document, or from a baseId and a versionId')
  }
  checkVersion(versionId, publishedId)
  const base = existing(staging, baseId)
  if (ifBaseRevisionId !== undefined) staging.expectRevision(baseId, ifBaseRevisionId)
  staging.create({...base, _id: versionId})
}

/** Marks the version as one that, once its release is published, takes the published document away. */
const unpublishVersion = (
  staging: Staging,
  {versionId, publishedId}: ActionOf<'version.unpublish'>,
): void => {
  checkVersion(versionId, publishedId)
  const document = staging.after.get(versionId) ?? existing(staging, publishedId)
  const system = document['_system']
  staging.createOrReplace({
    ...document,
    _id: versionId,
    _system: {...(typeof system === 'object' ? system : {}), delete: true},
  })
}

const existing = (staging: Staging, id: string): LakeDocument => {
  const document = staging.after.get(id)
  if (document === undefined) throw notFound(id)
  return document
}

const checkVersion = (id: string, publishedId: string): void => {
  checkId(id)
  if (publishedIdOf(publishedId) !== publishedId)
    throw invalid(`"${publishedId}" is no id of a published document`)
  if (id === publishedId || publishedIdOf(id) !== publishedId) {
    throw invalid(`"${id}" is no draft or release version of "${publishedId}"`)
  }
}
