import {cleanupSemantic, makeDiff, type Diff} from '@sanity/diff-match-patch'

/** How a text became another, in whole words: who reads over changes has no use for the letters that two words share. */
export const diffWords = (before: string, after: string): Diff[] => {
  const words: string[] = []
  const numbers = new Map<string, number>()
  const encoded = (text: string): string =>
    [...segmenter.segment(text)]
      .map(({segment}) => {
        const number = numbers.get(segment) ?? words.push(segment) - 1
        numbers.set(segment, number)
        return String.fromCharCode(FIRST + number)
      })
      .join('')
  const decoded = (codes: string): string =>
    Array.from(codes, (code) => words[code.charCodeAt(0) - FIRST] ?? '').join('')
  return cleanupSemantic(makeDiff(encoded(before), encoded(after))).map(([kind, codes]) => [
    kind,
    decoded(codes),
  ])
}

/** Finds words in scripts that have no spaces between them, too. */
const segmenter = new Intl.Segmenter('en', {granularity: 'word'})

/** From here up to the surrogates are no spaces, and codes for 41,984 different words: more than a paragraph has. */
const FIRST = 0x3400
