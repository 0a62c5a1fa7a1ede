import type {Issue} from '../../contract/issue.ts'
import {contentsLines} from '../../render/phrases.ts'
import {entry} from './block-words.ts'
import {deskOf, fieldPlace} from './field-passage.ts'
import {PassageBuilder} from './passage-builder.ts'
import type {Passage, TextPlace} from './passage.ts'

/** A stored string that a contents line is composed of. */
interface Part {
  readonly text: string
  readonly place: TextPlace
}

/** The lines of "This week" as they are composed, each piece with its place in the essay, the weekly link or the override. */
export const contentsPassages = (issue: Issue): readonly Passage[] =>
  contentsLines(issue).flatMap(({label, text}, index) =>
    passageOf(`${label}: ${text}`, partsOf(issue, index), issue.newsletter.inLanguage),
  )

/** Finds the parts in a composed line, from front to back. */
const passageOf = (
  line: string,
  parts: readonly Part[],
  language: Issue['newsletter']['inLanguage'],
): readonly Passage[] => {
  const builder = new PassageBuilder()
  let at = 0
  for (const {text, place} of parts) {
    const start = line.indexOf(text, at)
    if (start < 0) continue
    builder.composed(line.slice(at, start))
    builder.stored(text, place)
    at = start + text.length
  }
  builder.composed(line.slice(at))
  return builder.build(language, {kind: 'prose', language, isMarkable: false, follows: false})
}

const partsOf = ({newsletter, issue}: Issue, line: number): readonly Part[] => {
  const essay = issue.essays[line]
  const overrideIndex = issue.contentsOverride.findIndex(
    ({essayRef}) => essayRef === (essay === undefined ? null : essay._ref),
  )
  const override = issue.contentsOverride[overrideIndex]
  const overrides = (field: 'label' | 'teaser'): readonly Part[] | undefined => {
    const text = override?.[field] ?? null
    if (override === undefined || text === null) return undefined
    const path = `contentsOverride${entry(override._key, overrideIndex)}.${field}`
    return [{text, place: fieldPlace(deskOf(issue, newsletter.inLanguage), path, `the ${field}`)}]
  }
  if (essay !== undefined) {
    const desk = deskOf(essay.essay, newsletter.inLanguage)
    return [
      ...(overrides('label') ?? [{text: essay.essay.label, place: fieldPlace(desk, 'label')}]),
      ...(overrides('teaser') ?? [{text: essay.essay.teaser, place: fieldPlace(desk, 'teaser')}]),
    ]
  }
  return [
    ...(overrides('label') ?? []),
    ...(overrides('teaser') ??
      issue.weeklyLinks.map(({weeklyLink}) => ({
        text: weeklyLink.shortLabel,
        place: fieldPlace(deskOf(weeklyLink, newsletter.inLanguage), 'shortLabel', 'the short label'),
      }))),
  ]
}
