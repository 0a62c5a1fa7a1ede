import type {LanguageTag} from '../../vocabulary.ts'
import {excerpt} from '../text/excerpt.ts'
import {straightMarks} from '../text/straight-marks.ts'
import {textRule, type Hit} from '../text/text-rule.ts'

/** Quotation marks and brackets that lost their other half, and with it the place where somebody else's words end. */
export const pairs = textRule({
  id: 'preflight/pairs',
  title: 'Quotation marks and brackets come in pairs',
  severity: 'error',
  help: 'Put the other half where it belongs, or take this one out.',
  find: ({text, own, language}, {passages}, index) => {
    if (!marks.test(own)) return []
    const next = passages[index + 1]
    return [
      ...pairsOf(language).flatMap(([open, close]) =>
        unpaired(own, open, close, next?.follows === true && next.own.trimStart().startsWith(open)),
      ),
      ...unpairedSingle(own, language),
      ...unpairedStraight(own),
    ].map((at): Hit => {
      const extent = {start: at, end: at + 1}
      return {...extent, says: `has “${own.charAt(at)}” without its other half in ${excerpt(text, extent)}`}
    })
  },
})

type Pair = readonly [open: string, close: string]

const brackets: readonly Pair[] = [
  ['(', ')'],
  ['[', ']'],
]

const quotationMarks: Partial<Record<LanguageTag, Pair>> = {
  en: ['“', '”'],
  de: ['„', '“'],
  fr: ['«', '»'],
  es: ['«', '»'],
  it: ['«', '»'],
  ru: ['«', '»'],
  uk: ['«', '»'],
}

const pairsOf = (language: LanguageTag): readonly Pair[] => {
  const quotes = quotationMarks[language]
  return quotes === undefined ? brackets : [...brackets, quotes]
}

const marks = /[()[\]"“”„‘«»]/

/**
 * Positions of the marks that lack their other half.
 *
 * @param goesOn - Whether the next paragraph begins with an opening mark: a quotation over several paragraphs is closed in its last.
 */
const unpaired = (text: string, open: string, close: string, goesOn: boolean): readonly number[] => {
  const waiting: number[] = []
  const lost: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === close && waiting.length > 0) waiting.pop()
    else if (character === close && !(close === ')' && isListMark(text, at))) lost.push(at)
    else if (character === open) waiting.push(at)
  }
  if (goesOn && waiting.length === 1 && open !== '(' && open !== '[') waiting.pop()
  return [...lost, ...waiting]
}

/** "a)", "1)" and ":)" have a bracket of their own. */
const isListMark = (text: string, at: number): boolean =>
  /(?:^|[\s(])(?:[a-z]|\d{1,2}|[ivx]{1,4})$|[:;]-?$/i.test(text.slice(Math.max(0, at - 5), at))

// A closing single mark is an apostrophe, too, and lacks nothing.
const unpairedSingle = (text: string, language: LanguageTag): readonly number[] => {
  if (language !== 'en') return []
  const at = text.lastIndexOf('‘')
  return at >= 0 && !text.includes('’', at) ? [at] : []
}

/** The last of an odd number of straight marks. */
const unpairedStraight = (text: string): readonly number[] => {
  const found = straightMarks(text)
  return found.length % 2 === 1 ? found.slice(-1) : []
}
