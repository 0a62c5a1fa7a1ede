/** A strong reference, as the Studio stores it. In a list it needs a key. */
export const reference = (id: string, key?: string) => ({
  _type: 'reference',
  ...(key !== undefined && {_key: key}),
  _ref: id,
})

/** References in a list, each with its target's id as key. */
export const references = (...ids: readonly string[]) => ids.map((id) => reference(id, id))

/** A reference to what is not published yet, as the Studio stores it until it is. */
export const draftReference = (id: string, type: string, key?: string) => ({
  ...reference(id, key),
  _weak: true,
  _strengthenOnPublish: {type},
})
