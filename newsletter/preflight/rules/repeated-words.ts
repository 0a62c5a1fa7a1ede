import {excerpt} from '../text/excerpt.ts'
import {textRule, type Hit} from '../text/text-rule.ts'

/** A word typed twice, the most often overlooked of all mistakes. */
export const repeatedWords = textRule({
  id: 'preflight/repeated-word',
  title: 'No word typed twice',
  severity: 'warning',
  help: 'Delete one of the two, or waive it where both are meant.',
  find: ({text, own, kind}) =>
    kind === 'name' || !mayRepeat(own)
      ? []
      : [...own.matchAll(repeated)].flatMap(({0: words, 1: word = '', index}): Hit[] => {
          const second = words.slice(-word.length)
          if (isMeant(word, second)) return []
          const extent = {start: index, end: index + words.length}
          return [
            {
              ...extent,
              says: `has “${word}” twice in ${excerpt(text, extent)}`,
              replace: {
                start: index + word.length,
                end: extent.end,
                by: '',
                title: `Delete the second “${second}”`,
              },
            },
          ]
        }),
})

const repeated = /(?<![\p{L}\p{N}’'-])(\p{L}+)\s+\1(?![\p{L}\p{N}’'-])/giu

/** "That that" and "had had" are English; two capitals make a name ("Bora Bora"), two single letters a list. */
const isMeant = (word: string, second: string): boolean =>
  /^(?:that|had|her|no|bye|very|so|far|many|long)$/i.test(word) ||
  word.length === 1 ||
  (/^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(second))

/** Whether a word begins as the one before it ends: far faster to see than what the expression looks for, and rare. */
const mayRepeat = (text: string): boolean => {
  let before = ''
  for (const word of text.split(/\s+/)) {
    if (
      before !== '' &&
      word.length >= before.length &&
      word.slice(0, before.length).toLowerCase() === before
    )
      return true
    before = (/[\p{L}]+$/u.exec(word)?.[0] ?? '').toLowerCase()
  }
  return false
}
