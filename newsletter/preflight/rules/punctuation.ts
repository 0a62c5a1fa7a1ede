import {excerpt} from '../text/excerpt.ts'
import {BLOT, type Passage} from '../text/passage.ts'
import {textRule, type Hit} from '../text/text-rule.ts'
import {endsInAbbreviation} from '../text/abbreviations.ts'

/** Marks that can't stand side by side, and spaces where none belongs. Their like comes of cutting and pasting. */
export const punctuation = textRule({
  id: 'preflight/punctuation',
  title: 'No doubled marks, no stray spaces',
  severity: 'error',
  help: 'Take out what is too much.',
  find: ({own, text}) => (own.includes(' ') || own.includes('.') ? hitsIn(own, text) : []),
})

function* hitsIn(own: Passage['own'], text: string): Generator<Hit> {
  for (const match of own.matchAll(doubledMarks)) {
    const {0: marks, index} = match
    const end = index + marks.length
    if (marks === '.,' && endsInAbbreviation(own.slice(0, index + 1))) continue
    yield {
      start: index,
      end,
      says: `has two marks side by side in ${excerpt(text, {start: index, end})}`,
      replace: {start: index, end: index + 1, by: '', title: `Delete “${marks.charAt(0)}”`},
    }
  }
  for (const {0: space, index} of own.matchAll(spaceBefore)) {
    const end = index + space.length
    yield {
      start: index,
      end: end + 1,
      says: `has a space before a mark in ${excerpt(text, {start: index, end: end + 1})}`,
      replace: {start: index, end, by: '', title: 'Delete the space'},
    }
  }
  for (const {0: space, index} of own.matchAll(spaceAfter)) {
    const end = index + space.length
    yield {
      start: index - 1,
      end,
      says: `has a space after an opening mark in ${excerpt(text, {start: index - 1, end})}`,
      replace: {start: index, end, by: '', title: 'Delete the space'},
    }
  }
  for (const {0: space, index} of own.matchAll(doubledSpace)) {
    const end = index + space.length
    yield {
      start: index,
      end,
      says: `has a doubled space in ${excerpt(text, {start: index, end})}`,
      replace: {start: index, end, by: ' ', title: 'Make it one space'},
    }
  }
}

// Three full stops are an ellipsis, and two before a slash or between numbers are a path or a range.
const doubledMarks = /\.,(?![\p{L}\p{N}])|,\.(?![.\p{L}\p{N}])|,,|(?<![.\s/\\(])\.\.(?![.\p{L}\p{N}/\\])/gu

// A mark that begins a word, as in ".js" or ":)", is none of a sentence's; " . . ." is an ellipsis, " ? … :" a choice.
const spaceBefore = new RegExp(
  String.raw`(?<=[\p{L}\p{N}\p{P}${BLOT}])(?<!(?:^|\s)[.(\[“])[ \u00a0]+(?=(?:[,;!?)\]”]|\.(?!\s*\.))(?:\s|$|[,.;:!?)\]”’])|:(?:\s|$))`,
  'gu',
)
const spaceAfter = /(?<=(?:^|\s|[“‘([])[([“])[ \u00a0]+(?=[^\s)\]”])/gu
const doubledSpace = /(?<=\S) {2,}(?=\S)|(?<=\S)(?:\u00a0 | \u00a0)(?=\S)/gu
