import type {Random} from '../generate/random.ts'

/** Ways to falsify a quotation. Each gives `undefined` where the words have nothing for it to change. */
export const falsifications: Readonly<Record<string, (words: string, random: Random) => string | undefined>> =
  {
    'another digit': (words, random) =>
      changeOne(words, /\p{Nd}/gu, random, (digit) => otherOf(scriptOf(digit), digit, random)),
    'another Chinese number': (words, random) =>
      changeOne(words, /[一二三四五六七八九十百千万亿]/g, random, (one) =>
        otherOf(
          ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿'],
          one,
          random,
        ),
      ),
    'a digit more': (words, random) => changeOne(words, /\p{Nd}/gu, random, (digit) => digit + digit),
    'a digit less': (words, random) =>
      changeOne(words, /(?<=\p{Nd})\p{Nd}|\p{Nd}(?=\p{Nd})/gu, random, () => ''),
    'another letter': (words, random) =>
      changeOne(words, /\p{L}/gu, random, (letter) => otherOf(alphabetOf(letter), letter, random)),
    'a letter less': (words, random) => changeOne(words, /(?<=\p{L})\p{L}(?=\p{L})/gu, random, () => ''),
    'the other case': (words, random) =>
      changeOne(words, /[A-Za-z]/g, random, (letter) =>
        letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
      ),
    'a negation less': (words, random) =>
      changeOne(words, /(?<=\S\s?)(?:\b(?:not|no|never)\s|n’t|[不没未]|لا )(?=\S)/gu, random, () => ''),
    'a negation more': (words, random) =>
      changeOne(
        words,
        /(?<=[a-z]) (?=[a-z])|(?<=\p{Script=Han})(?=\p{Script=Han})|(?<=\p{Script=Arabic}) /gu,
        random,
        (gap) => (gap === '' ? '不' : gap === ' ' ? ' not ' : ' لا '),
      ),
    'two words changed about': (words, random) =>
      changeOne(words, /(\p{L}{2,}) (\p{L}{2,})/gu, random, (pair) => {
        const [one = '', other = ''] = pair.split(' ')
        return one === other ? pair : `${other} ${one}`
      }),
    'a word more': (words, random) => changeOne(words, /(?<=\p{Ll}) (?=\p{Ll})/gu, random, () => ' really '),
    'parts out of order': (words) => {
      const parts = words.split(/(?<=[,，、،]) ?/u)
      return parts.length < 2 ? undefined : parts.toReversed().join(' … ')
    },
  }

/** Ways in which the same words are rightly printed. */
export const liberties: Readonly<Record<string, (words: string, random: Random) => string | undefined>> = {
  'straight marks': (words) => differently(words, words.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")),
  'no-break spaces': (words) => differently(words, words.replaceAll(' ', '\u00A0')),
  'soft hyphens': (words) => differently(words, words.replace(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00AD')),
  'broken lines': (words) => differently(words, words.replaceAll(' ', '\n  ')),
  'full-width digits and commas': (words) =>
    differently(
      words,
      words.replace(/[0-9,]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ),
  'letters in two parts': (words) => differently(words, words.normalize('NFD')),
  'spaces about Chinese': (words) =>
    /\p{Script=Han}/u.test(words)
      ? words.replace(/(?<=\p{Script=Han})(?=\p{Script=Han}|\d)/gu, ' ')
      : undefined,
  'an ellipsis': (words, random) => changeOne(words, middles, random, () => ' … '),
  'three dots': (words, random) => changeOne(words, middles, random, () => ' ... '),
  'an ellipsis in brackets': (words, random) => changeOne(words, middles, random, () => ' […] '),
  'an insertion': (words, random) => changeOne(words, middles, random, () => ' [they] '),
  'a [sic]': (words, random) => changeOne(words, /(?<=\p{L}) (?=\p{L})/gu, random, () => ' [sic] '),
  'a changed initial': (words) =>
    /^[A-Za-z]\p{L}/u.test(words) ? `[${otherCase(words.charAt(0))}]${words.slice(1)}` : undefined,
}

/** A word in the middle, or two Chinese characters that cut no number and drop no negation. */
const middles =
  /(?<=\p{L}) \p{L}+ (?=\p{L})|(?<=[^\P{Script=Han}一二三四五六七八九十百千万亿不没未]{2})[^\P{Script=Han}一二三四五六七八九十百千万亿不没未]{2}(?=[^\P{Script=Han}一二三四五六七八九十百千万亿不没未]{2})/gu

const changeOne = (
  words: string,
  pattern: RegExp,
  random: Random,
  change: (found: string) => string,
): string | undefined => {
  const found = [...words.matchAll(pattern)]
  if (found.length === 0) return undefined
  const {0: part, index} = random.pick(found)
  return differently(words, words.slice(0, index) + change(part) + words.slice(index + part.length))
}

const differently = (words: string, changed: string): string | undefined =>
  changed === words ? undefined : changed

const otherCase = (letter: string): string =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()

const otherOf = (all: readonly string[], not: string, random: Random): string =>
  random.pick(all.filter((one) => one !== not))

const scriptOf = (digit: string): readonly string[] => {
  const zero = /[٠-٩]/.test(digit) ? 0x660 : 0x30
  return Array.from({length: 10}, (_, at) => String.fromCharCode(zero + at))
}

const alphabetOf = (letter: string): readonly string[] =>
  Array.from(
    /\p{Script=Han}/u.test(letter)
      ? '工业政策机床电力港口钢铁'
      : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)
        ? 'あいうえおかきくけこ'
        : /\p{Script=Arabic}/u.test(letter)
          ? 'بتجدرسعفقكلمن'
          : letter === letter.toUpperCase()
            ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
            : 'abcdefghijklmnopqrstuvwxyz',
  )
