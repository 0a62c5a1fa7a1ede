import {nameOfDocument} from '../../contract/names.ts'
import type {RawRecord} from '../../contract/raw.ts'
import type {LanguageTag} from '../../vocabulary.ts'
import {PassageBuilder} from './passage-builder.ts'
import type {Passage, TextPlace} from './passage.ts'

/** The document that passages are taken from, and the newsletter's language. */
export interface Desk {
  readonly documentId: string
  readonly documentName: string
  readonly language: LanguageTag
}

export const deskOf = (document: RawRecord & {readonly _id: string}, language: LanguageTag): Desk => ({
  documentId: document._id,
  documentName: nameOfDocument(document),
  language,
})

/** The place of a field that is a plain string. */
export const fieldPlace = (desk: Desk, path: string, fieldName = `the ${path}`): TextPlace => ({
  documentId: desk.documentId,
  documentName: desk.documentName,
  fieldName,
  path,
  block: path,
})

/** A passage of one field that is a plain string; none where the field is empty. */
export const fieldPassage = (
  desk: Desk,
  path: string,
  text: string | null,
  more: {
    readonly kind?: Passage['kind']
    readonly language?: LanguageTag
    readonly fieldName?: string
  } = {},
): readonly Passage[] => {
  if (text === null) return []
  const builder = new PassageBuilder()
  builder.stored(text, fieldPlace(desk, path, more.fieldName))
  return builder.build(desk.language, {
    kind: more.kind ?? 'prose',
    language: more.language ?? desk.language,
    isMarkable: false,
    follows: false,
  })
}
