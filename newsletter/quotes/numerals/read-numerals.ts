import {hanPattern, hanValue} from './han.ts'
import {scaledValue, scalePattern, wordPattern, wordValue} from './english.ts'
import {scaled, type Numeral} from './numeral.ts'

/**
 * The numbers in a text, whatever they are written with: 1,200 · １２００ · ١٢٠٠ · 1.2万 · 三百五十 · thirty-eight · 3.5 billion.
 * English words are read, as translations are into it; words of other languages are not.
 */
export const readNumerals = (text: string): readonly Numeral[] => {
  const plain = withWesternDigits(inLowerCase(text))
  return [...plain.matchAll(pattern)].flatMap(({0: written, index, groups}) => {
    const read = valueOf(written, groups ?? {})
    return read === undefined
      ? []
      : [
          {
            ...read,
            text: text.slice(index, index + written.length),
            start: index,
            end: index + written.length,
          },
        ]
  })
}

const pattern = new RegExp(
  [
    `(?<han>${hanPattern.replace('\\d[\\d,]*', '(?<![a-z])\\d[\\d,]*')}(?<=[^\\d.,]))`,
    `(?<digits>\\d{1,3}(?:[,’'\\u00A0\\u202F ]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?<scale>${scalePattern})?`,
    `(?<words>${wordPattern})`,
  ].join('|'),
  'gu',
)

const valueOf = (
  written: string,
  {han, digits, scale, words}: Readonly<Record<string, string | undefined>>,
): Pick<Numeral, 'value' | 'isWeak'> | undefined => {
  if (han !== undefined) {
    const value = hanValue(written.replaceAll(',', ''))
    // 一 is in too many words to be held against anybody, and so are the other digits where they stand alone.
    return value === undefined ? undefined : {value, isWeak: Array.from(written).length === 1}
  }
  if (digits !== undefined) {
    const ungrouped = digits.replace(/[^\d.]/g, '')
    const value = scale === undefined ? scaled(ungrouped, 0) : scaledValue(ungrouped, scale)
    return {value, isWeak: false}
  }
  return words === undefined ? undefined : wordValue(words)
}

// Case is taken out of the text: an expression of this size that ignores it takes longer to compile than a long text to be read.
/** ASCII letters in lower case; the length stays. */
const inLowerCase = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

/** Digits of every script as ASCII, the Arabic point and comma as well; the length stays. */
const withWesternDigits = (text: string): string =>
  text
    .replace(/[^\P{Nd}0-9]/gu, (digit) => (digit.length === 1 ? western(digit) : digit))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')

/** Unicode lays out the ten digits of a script in a row, the zero first. */
const western = (digit: string): string => {
  const code = digit.charCodeAt(0)
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1
  return String((code - zero) % 10)
}
