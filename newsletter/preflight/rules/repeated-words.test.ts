import {describe, expect, it} from 'vitest'
import {check, checkText, fixed, issueWith, paragraphs} from '../../../test/preflight/subjects.ts'
import {repeatedWords} from './repeated-words.ts'

describe('repeated words', () => {
  it.each([
    ['a word', 'of the the mill', ['the the'], 'of the mill'],
    ['in another case', 'The the mill', ['The the'], 'The mill'],
    ['over two spaces', 'of  of it', ['of  of'], null],
    ['beside a mark', '(is is, it)', ['is is'], '(is, it)'],
  ])('finds %s twice', (_name, text, expected, mended) => {
    const findings = check(repeatedWords, issueWith(paragraphs(text)))
    expect(findings.map(({actual}) => actual)).toEqual(expected)
    if (mended !== null) expect(findings.map(fixed)).toEqual([mended])
  })

  it('finds it where the second is in a link', () => {
    expect(checkText(repeatedWords, 'of the [the mill](https://a.example/)')).toEqual(['the the'])
  })

  it.each([
    ['what is English', 'He had had that that way'],
    ['names', 'Bora Bora and Baden Baden'],
    ['parts of words', 'the them and in-in, it’s it'],
    ['numbers', 'from 5 5 to 10 10'],
    ['words of two sentences', 'That is it. It is'],
    ['letters', 'a a b b'],
  ])('lets %s be', (_name, text) => {
    expect(checkText(repeatedWords, text)).toEqual([])
  })
})
