import * as z from 'zod'
import {identifiedDocument, newDocument, patchOperations, read} from '../mutation.ts'
import {invalid} from '../problems.ts'

const id = z.string().min(1)
const purge = z.boolean().exactOptional()
const name = <Name extends string>(action: Name) => z.literal(`sanity.action.document.${action}` as const)

const create = z.looseObject({
  actionType: name('create'),
  publishedId: id,
  attributes: newDocument,
  ifExists: z.enum(['fail', 'ignore']).default('fail'),
})
const edit = z.looseObject({
  actionType: name('edit'),
  draftId: id,
  publishedId: id,
  patch: patchOperations.extend({ifRevisionID: z.string().exactOptional()}),
})
const publish = z.looseObject({
  actionType: name('publish'),
  draftId: id,
  publishedId: id,
  ifDraftRevisionId: z.string().exactOptional(),
  ifPublishedRevisionId: z.string().exactOptional(),
})
const unpublish = z.looseObject({actionType: name('unpublish'), draftId: id, publishedId: id})
const discard = z.looseObject({actionType: name('discard'), draftId: id, purge})
const replaceDraft = z.looseObject({
  actionType: name('replaceDraft'),
  publishedId: id,
  attributes: newDocument,
})
const remove = z.looseObject({
  actionType: name('delete'),
  publishedId: id,
  includeDrafts: z.array(id).default([]),
  purge,
})
const versionCreate = z.looseObject({
  actionType: name('version.create'),
  publishedId: id,
  document: identifiedDocument.exactOptional(),
  baseId: id.exactOptional(),
  versionId: id.exactOptional(),
  ifBaseRevisionId: z.string().exactOptional(),
})
const versionDiscard = z.looseObject({actionType: name('version.discard'), versionId: id, purge})
const versionReplace = z.looseObject({actionType: name('version.replace'), document: identifiedDocument})
const versionUnpublish = z.looseObject({
  actionType: name('version.unpublish'),
  versionId: id,
  publishedId: id,
})
const versionPublish = z.looseObject({
  actionType: name('version.publish'),
  versionId: id,
  publishedId: id,
  ifVersionRevisionId: z.string().exactOptional(),
  ifPublishedRevisionId: z.string().exactOptional(),
})

const action = z.discriminatedUnion('actionType', [
  create,
  edit,
  publish,
  unpublish,
  discard,
  replaceDraft,
  remove,
  versionCreate,
  versionDiscard,
  versionReplace,
  versionUnpublish,
  versionPublish,
])

/** What an editor does to a document's draft, release version or published self. */
export type Action = z.infer<typeof action>

/**
 * The actions of a request, one or several, as they came over the wire.
 *
 * @throws TransactionError that says where the request is not what it should be.
 */
export const parseActions = (value: unknown): readonly Action[] => {
  const actions = read(z.array(z.unknown()), Array.isArray(value) ? value : [value], 'actions')
  return actions.map((one, at) => {
    const {actionType} = read(z.looseObject({actionType: z.string()}), one, `actions.${at}`)
    if (!known.has(actionType))
      throw invalid(`actions.${at}: this lake doesn't know the action "${actionType}"`)
    return read(action, one, `actions.${at}`)
  })
}

const known: ReadonlySet<string> = new Set(action.options.flatMap(({shape}) => [...shape.actionType.values]))
