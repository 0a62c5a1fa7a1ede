/** A document as the Studio stores it, before a lake gave it a revision. */
export interface SampleDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

/** Makes a document of a type, with `<type>-<name>` or the id given. */
export const document = (
  _type: string,
  _id: string,
  fields: Readonly<Record<string, unknown>>,
): SampleDocument => ({_id, _type, ...fields})

export const slug = (current: string) => ({_type: 'slug', current})
