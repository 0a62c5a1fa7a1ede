import {describe, expect, it} from 'vitest'
import {check, checkText, issueWith, paragraphs, sampleWith} from '../../../test/preflight/subjects.ts'
import {languageMarks} from './language-marks.ts'

describe('language marks', () => {
  it.each([
    ['Chinese', 'They call it 密封 there', ['密封']],
    ['Arabic of several words', 'called الميناء الجديد now', ['الميناء الجديد']],
    ['Hebrew', 'called שלום now', ['שלום']],
    ['Korean', 'called 대한민국', ['대한민국']],
    ['a part that was left out', '{zh-Hans:密}封', ['封']],
    ['Arabic marked as Chinese', '{zh-Hans:الميناء}', ['الميناء']],
  ])('finds %s without its language', (_name, text, expected) => {
    expect(checkText(languageMarks, text)).toEqual(expected)
  })

  it.each([
    ['what is marked', '{zh-Hans:密封} {ar:الميناء} {ja:港は広い} {ko:대한민국} {he:שלום}'],
    ['Latin, Greek and Cyrillic', 'naïve, Ω, Москва'],
  ])('lets %s be', (_name, text) => {
    expect(checkText(languageMarks, text)).toEqual([])
  })

  it('finds a direction that isn’t the language’s', () => {
    const [block] = paragraphs('{ar:الميناء}')
    if (block?._type !== 'block') throw new TypeError('no block')
    const markDefs = block.markDefs.map((mark) =>
      mark._type === 'foreign' ? {...mark, dir: 'ltr' as const} : mark,
    )
    expect(check(languageMarks, issueWith([{...block, markDefs}]))).toMatchObject([
      {severity: 'error', expected: 'rtl'},
    ])
  })

  it('warns where a field can’t carry the mark', () => {
    expect(check(languageMarks, sampleWith({title: 'The 密封'}))).toMatchObject([
      {severity: 'warning', path: 'title', documentId: 'issue-2'},
    ])
  })
})
