/** Digits of any script, and the Chinese characters that numbers are written with. */
const numeral = /[\p{Nd}〇零一二三四五六七八九十百千万亿兆萬億两兩]/u
const digit = /\p{Nd}/u
const letter = /[\p{L}\p{M}]/u
/** Scripts that put no spaces between words: where one ends can't be told from the characters. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Makes the opposite of a number, or another one: −5, ±5, >5. */
const sign = /[-±<>≤≥~≈]/

/** Words right before a passage that turn it round, for scripts where one can't see that a word was cut. */
const negationBefore = /(?:[不没沒未非无無勿莫毋否]|(?<![区區特分级級类類性差各识識个個])[别別])$/
/** The same right after it: Japanese negates at the end. */
const negationAfter =
  /^(?:は|では|じゃ|も|わけでは|ことは)?(?:な(?:い|く|か[っろ]|けれ|し)|ず(?!つ)|ぬ|ません|ありません)/

/**
 * Whether a passage that begins here would begin inside a word or number, or leave off the sign or the negation it needs.
 *
 * @param text - Normalised.
 */
export const cutsAtStart = (text: string, start: number): boolean => {
  const [before, first] = [text.slice(Math.max(0, start - 2), start), charAt(text, start)]
  const last = lastOf(before)
  if (last === '') return false
  if (numeral.test(first)) {
    if (numeral.test(last)) return digit.test(last) || !digit.test(first)
    if (sign.test(last) && digit.test(first)) return true
    // 3.5 and 1,000: the point belongs to the number when a digit stands before it.
    if (/[.,:'’٫٬/]/u.test(last)) return digit.test(first) && digit.test(Array.from(before).at(-2) ?? '')
  }
  if (unspaced.test(first)) return negationBefore.test(before)
  if (!letter.test(first) && !digit.test(first)) return false
  if (last === "'" || last === '-') return letter.test(Array.from(before).at(-2) ?? '')
  return (letter.test(last) || digit.test(last)) && !unspaced.test(last)
}

/** Whether a passage that ends here (exclusive) would end inside a word or number, or before its negation. */
export const cutsAtEnd = (text: string, end: number): boolean => {
  const last = lastOf(text.slice(Math.max(0, end - 2), end))
  const next = charAt(text, end)
  if (next === '') return false
  if (numeral.test(last)) {
    if (numeral.test(next)) return true
    if (/[.,:'٫٬/]/u.test(next)) return digit.test(last) && digit.test(charAt(text, end + 1))
    if (/[%‰٪]/u.test(next)) return true
  }
  if (unspaced.test(last)) return negationAfter.test(text.slice(end, end + 12))
  if (!letter.test(last) && !digit.test(last)) return false
  if (next === "'" || next === '-') return letter.test(charAt(text, end + 1))
  return (letter.test(next) || (digit.test(next) && letter.test(last))) && !unspaced.test(next)
}

const charAt = (text: string, at: number): string => {
  const point = text.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}

const lastOf = (text: string): string => Array.from(text).at(-1) ?? ''
