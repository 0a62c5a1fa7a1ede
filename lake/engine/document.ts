/** A stored document. Other keys hold any JSON. */
export interface LakeDocument {
  readonly _id: string
  readonly _type: string
  readonly [key: string]: unknown
}

const draftPrefix = 'drafts.'
const versionPrefix = 'versions.'

/** The id under which a draft or version is, or would be, published. `drafts.a` and `versions.r1.a` give `a`. */
export const publishedIdOf = (id: string): string => {
  if (id.startsWith(draftPrefix)) return id.slice(draftPrefix.length)
  if (!id.startsWith(versionPrefix)) return id
  const end = id.indexOf('.', versionPrefix.length)
  return end === -1 ? id : id.slice(end + 1)
}

/** The id of a published document's variant in a layer: `drafts`, `published`, or a release's name. */
export const idInLayer = (publishedId: string, layer: string): string => {
  if (layer === 'published') return publishedId
  return layer === 'drafts' ? `${draftPrefix}${publishedId}` : `${versionPrefix}${layer}.${publishedId}`
}
