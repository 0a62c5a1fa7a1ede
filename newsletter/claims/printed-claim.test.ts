import {describe, expect, it} from 'vitest'
import {block, plain} from '../quotes/testing.ts'
import {creditsIn, placesOf, printedClaim} from './printed-claim.ts'
import {credits, essayWith, SENTENCE, statistic} from './testing.ts'

const contexts = (words: string, document = essayWith(SENTENCE)) =>
  placesOf(document, words).map(({context}) => context)

describe('where words are printed', () => {
  it('is told with the sentence around them', () => {
    expect(placesOf(essayWith(SENTENCE), '12 per cent')).toMatchObject([
      {path: 'body[_key=="a"]', printed: '12 per cent', context: SENTENCE},
    ])
    expect(contexts('The mill')).toEqual(['The mill in spring.'])
    expect(contexts('Mills')).toEqual(['Mills'])
  })

  it.each(['2', '1', '12 per c', 'ills', '', '  ', 'Output fell'])(
    'isn’t within other words: %j',
    (words) => {
      expect(contexts(words)).toEqual([])
    },
  )

  it('is every place', () => {
    expect(contexts('12', essayWith(SENTENCE, block('b', plain('12 of 12. None.'))))).toEqual([
      SENTENCE,
      '12 of 12.',
      '12 of 12.',
    ])
  })

  it('is the sentence that was put on the sheet, wherever it stands now', () => {
    const document = essayWith('Of 12 per cent one hears.', block('b', plain(SENTENCE)))
    expect(printedClaim(document, statistic)).toMatchObject({path: 'body[_key=="b"]'})
  })

  it('is the credit under a picture', () => {
    expect(creditsIn(essayWith(SENTENCE), credits)).toMatchObject([
      {path: 'body[_key=="f"]', printed: 'Mill Archive', context: 'The mill in spring.', picture: 'image-1'},
    ])
  })
})

describe('any change of a letter or digit of the sentence', () => {
  const others = Array.from('abz019%−').filter((one) => !SENTENCE.includes(one) || /[a-z0-9]/.test(one))

  it('is another sentence, or none at all', () => {
    let changes = 0
    for (const [at, was] of Array.from(SENTENCE).entries()) {
      for (const other of others) {
        if (was === other || was === ' ') continue
        const changed = `${SENTENCE.slice(0, at)}${other}${SENTENCE.slice(at + 1)}`
        const found = printedClaim(essayWith(changed), statistic)
        expect(found?.context, changed).not.toBe(SENTENCE)
        changes += 1
      }
    }
    expect(changes).toBeGreaterThan(150)
  })
})
