import {excerpt} from '../text/excerpt.ts'
import {textRule, type Hit} from '../text/text-rule.ts'

/** Characters that nobody typed: what is left of emoji and of other programs' text, and shows as a box or not at all. */
export const strayCharacters = textRule({
  id: 'preflight/stray-character',
  title: 'No characters that nobody typed',
  severity: 'error',
  help: 'Delete it, or put back the character that it belonged to.',
  find: ({text}) => (doubtful.test(text) ? hitsIn(text) : []),
})

function* hitsIn(text: string): Generator<Hit> {
  // Whole emoji keep their selectors and joiners; blanked out, they leave the places of the rest as they are.
  const rest = text.replace(emoji, (whole) => ' '.repeat(whole.length))
  for (const {0: character, index} of rest.matchAll(stray)) {
    if (joinsLetters(character, rest, index)) continue
    const end = index + character.length
    const code = codeOf(character)
    yield {
      start: index,
      end,
      says: `holds ${names[code] ?? 'a control character'} (U+${code}) in ${excerpt(rest.replace(stray, '\u2423'), {start: index, end})}`,
      actual: `U+${code}`,
      replace: {start: index, end, by: '', title: `Delete U+${code}`},
    }
  }
}

/** The most that there may be to find: tested first, since nearly no text has any. */
const doubtful = /[\ufe0e-\ufe0f\u0080-\u009f\u200b-\u200f\u2028\u2029\u2060\ufeff\ufffd]/

// A key, or a symbol with its form and tone, joined to others or followed by a flag's tags. Naming every sequence that Unicode
// recommends (RGI_Emoji) makes an expression that takes longer to compile than all other rules to run.
const emoji =
  /[0-9#*]\ufe0f?\u20e3|[\p{Emoji}--[0-9#*]](?:\p{EMod}|[\ufe0e\ufe0f])?(?:\u200d[\p{Emoji}--[0-9#*]](?:\p{EMod}|\ufe0f)?)*[\u{e0020}-\u{e007f}]*/gv

const stray = /[\ufe0e-\ufe0f\u0080-\u009f\u200b-\u200f\u2028\u2029\u2060\ufeff\ufffd]/g

/** Joiners and direction marks belong to scripts whose letters join, or run the other way. */
const joinsLetters = (character: string, text: string, index: number): boolean =>
  /[\u200c-\u200f]/.test(character) &&
  (complex.test(text.slice(Math.max(0, index - 2), index)) || complex.test(text.slice(index + 1, index + 3)))

const complex =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}]/u

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

const names: Readonly<Record<string, string>> = {
  '200B': 'a zero-width space',
  '200C': 'a zero-width non-joiner',
  '200D': 'a zero-width joiner',
  '200E': 'a left-to-right mark',
  '200F': 'a right-to-left mark',
  '2028': 'a line separator',
  '2029': 'a paragraph separator',
  '2060': 'a word joiner',
  FE0E: 'a selector without its symbol',
  FE0F: 'a selector without its emoji',
  FEFF: 'a byte order mark',
  FFFD: 'a replacement character',
}
