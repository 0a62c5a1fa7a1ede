import type {Source} from '../../contract/source.ts'
import type {LanguageTag} from '../../vocabulary.ts'
import {deskOf, fieldPassage} from './field-passage.ts'
import type {Passage} from './passage.ts'

/** What a note says of its source. */
export const sourcePassages = (source: Source, language: LanguageTag): readonly Passage[] => {
  const desk = deskOf(source, language)
  return [
    ...fieldPassage(desk, 'title', source.title, {kind: 'name', language: source.inLanguage}),
    ...fieldPassage(desk, 'transTitle', source.transTitle, {
      kind: 'name',
      fieldName: 'the translated title',
    }),
    ...fieldPassage(desk, 'publisher', source.publisher, {kind: 'name'}),
  ]
}
