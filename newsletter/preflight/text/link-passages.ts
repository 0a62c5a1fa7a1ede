import type {WeeklyLink} from '../../contract/issue.ts'
import {firstWords, leadIn} from '../../render/phrases.ts'
import {addBlock, entry} from './block-words.ts'
import {deskOf, fieldPassage, fieldPlace, type Desk} from './field-passage.ts'
import {PassageBuilder} from './passage-builder.ts'
import type {Passage} from './passage.ts'

/** A weekly link as readers read it: lead-in and text are one passage, since a sentence may run through both. */
export const linkPassages = (desk: Desk, link: WeeklyLink): readonly Passage[] => {
  const {headline, body, url, source} = link
  const builder = new PassageBuilder()
  const lead = builder.stored(headline, fieldPlace(desk, 'headline'))
  builder.composed(leadIn(headline, firstWords(body)).slice(headline.length))
  builder.link({...lead, href: url, place: fieldPlace(desk, 'url', 'the address')})
  body.forEach((block, index) => {
    if (block._type !== 'block') return
    builder.composed(' ')
    addBlock(builder, desk, `body${entry(block._key, index)}`, block, `entry ${index + 1} of the body`)
  })
  return [
    ...fieldPassage(desk, 'symbol', link.symbol, {kind: 'name'}),
    ...builder.build(desk.language, {
      kind: 'prose',
      language: desk.language,
      isMarkable: true,
      follows: false,
    }),
    ...fieldPassage(deskOf(source, desk.language), 'publisher', source.publisher, {kind: 'name'}),
  ]
}
