import {scaled, sum} from './numeral.ts'

const small = new Map<string, number>()
const ordinals = new Map<string, number>()
const words = (list: string, into: Map<string, number>, from: number, step: number): void => {
  for (const [at, word] of list.split(' ').entries()) into.set(word, from + at * step)
}
words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  small,
  0,
  1,
)
words('seventeen eighteen nineteen', small, 17, 1)
words('twenty thirty forty fifty sixty seventy eighty ninety', small, 20, 10)
words('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', ordinals, 1, 1)
words('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', ordinals, 20, 10)

/** Powers of ten, with the forms that follow digits. */
const scales = new Map(
  Object.entries({hundred: 2, thousand: 3, million: 6, mn: 6, billion: 9, bn: 9, trillion: 12, tn: 12}),
)

const either = (words: Iterable<string>): string =>
  [...words].toSorted((a, b) => b.length - a.length).join('|')
const isTens = ([, value]: readonly [string, number]): boolean => value >= 20
const tens = either([...small].filter(isTens).map(([word]) => word))
const ones = either([...small, ...ordinals].filter((entry) => !isTens(entry)).map(([word]) => word))
const below100 = `(?:(?:${tens})(?:[ -](?:${ones}))?|${ones}|${either(ordinals.keys())})`
const scale = '(?:hundred|thousand|million|billion|trillion)'

/** A number that begins with a word: forty, thirty-eight, a hundred and fifty, two million. */
export const wordPattern =
  `(?<![\\p{L}\\p{M}\\d])(?:(?:an? |${below100}[ -])?${scale}(?:(?:[ -]and)?[ -]${below100}(?:[ -]${scale})*|[ -]${scale})*|${below100})` +
  '(?:th|s)?(?![\\p{L}\\p{M}])'

/** What may follow digits and belongs to the number: 3.5 million, 40bn. A lone m may be metres. */
export const scalePattern = `(?: ?(?:hundred|thousand|million|billion|trillion|bn|mn|tn)(?!\\p{L}))`

/** The value of digits with such a scale, or of digits alone. */
export const scaledValue = (digits: string, after: string): string =>
  scaled(digits, scales.get(after.trim().toLowerCase()) ?? 0)

/** The value of a number in words; `undefined` when they are none. */
export const wordValue = (
  written: string,
): {readonly value: string; readonly isWeak: boolean} | undefined => {
  const parts = written
    .toLowerCase()
    .replace(/\band\b/g, ' ')
    .split(/[ -]+/)
    .filter((part) => part !== '')
  let [total, section, isEmpty, isWeak] = ['0', 0, true, parts.length === 1]
  for (const part of parts) {
    if (part === 'a' || part === 'an') continue
    const power = scales.get(part.replace(/(?:th|s)$/, ''))
    if (power === 2) section = Math.max(section, 1) * 100
    else if (power !== undefined) {
      total = sum(total, scaled(String(Math.max(section, isEmpty ? 1 : 0)), power))
      section = 0
    } else {
      const value = small.get(part) ?? ordinals.get(part)
      if (value === undefined) return undefined
      section += value
      isWeak &&= value < 10 || ordinals.has(part)
    }
    if (power !== undefined) isWeak = false
    isEmpty = false
  }
  return isEmpty ? undefined : {value: sum(total, String(section)), isWeak}
}
