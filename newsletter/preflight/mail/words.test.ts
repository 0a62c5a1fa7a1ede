import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {haveSameWords, wordsOf} from './words.ts'

const text = fc
  .array(fc.constantFrom('steel', 'Steel', 'é', '鋼鉄', '3', '%', '—', '“', '*', ' ', '\n', '\u00a0'), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''))

describe('having the same words', () => {
  it('is what comparing all words says', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const isSame = JSON.stringify(wordsOf(one)) === JSON.stringify(wordsOf(other))
        expect(haveSameWords(one, other)).toBe(isSame)
      }),
      {
        examples: [
          ['* steel', 'steel'],
          ['steel 3', 'steel'],
          ['', '*'],
          ['steel—3', 'steel 3'],
        ],
      },
    )
  })

  it('doesn’t mind how a text is wrapped and drawn', () => {
    expect(haveSameWords('The mill, in brief', '* The\n  mill,\nin brief\n========')).toBe(true)
    expect(haveSameWords('The mill, in brief', 'The mill,\nin short')).toBe(false)
  })
})
