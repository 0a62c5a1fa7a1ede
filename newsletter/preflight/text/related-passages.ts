import type {RelatedReading} from '../../contract/related.ts'
import {entry} from './block-words.ts'
import {fieldPassage, type Desk} from './field-passage.ts'
import type {Passage} from './passage.ts'

/** What related reading says of outside pages. Our own issues and essays have their titles checked when they go out. */
export const relatedPassages = (desk: Desk, items: readonly RelatedReading[]): readonly Passage[] =>
  items.flatMap((item, index) => {
    if (item._type !== 'relatedLink') return []
    const path = `relatedReading${entry(item._key, index)}`
    const name = `entry ${index + 1} of the related reading`
    return [
      ...fieldPassage(desk, `${path}.title`, item.title, {
        kind: 'name',
        language: item.inLanguage ?? desk.language,
        fieldName: `the title in ${name}`,
      }),
      ...fieldPassage(desk, `${path}.publisher`, item.publisher, {
        kind: 'name',
        fieldName: `the publisher in ${name}`,
      }),
    ]
  })
