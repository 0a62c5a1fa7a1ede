import {parseHTML} from 'linkedom'
import {describe, expect, it} from 'vitest'
import {markDifferences} from './mark-differences.ts'
import {pairUp} from './pair-up.ts'

const pageOf = (body: string) => parseHTML(`<html><head></head><body>${body}</body></html>`).document

const marked = (before: string, after: string): string => {
  const page = pageOf(after)
  markDifferences(page, pageOf(before))
  return page.body.innerHTML
    .replaceAll(' data-preview-own=""', '')
    .replaceAll(' data-preview-ins=""', '+')
    .replaceAll(' data-preview-del=""', '-')
}

describe('differences', () => {
  it.each([
    ['none', '<p>a</p>', '<p>a</p>', '<p>a</p>'],
    ['a word that came', '<p>one three</p>', '<p>one two three</p>', '<p>one <ins+>two </ins>three</p>'],
    ['a word that went', '<p>one two three</p>', '<p>one three</p>', '<p>one <del->two </del>three</p>'],
    ['a word at the start', '<p>two</p>', '<p>one two</p>', '<p><ins+>one </ins>two</p>'],
    [
      'words across elements',
      '<p>a <b>b</b> d</p>',
      '<p>a <b>b c</b> d</p>',
      '<p>a <b>b <ins+>c</ins></b><ins+> </ins>d</p>',
    ],
    ['a paragraph that came', '<p>a</p><p>c</p>', '<p>a</p><p>b</p><p>c</p>', '<p>a</p><p+>b</p><p>c</p>'],
    ['a paragraph that went', '<p>a</p><p>b</p><p>c</p>', '<p>a</p><p>c</p>', '<p>a</p><p->b</p><p>c</p>'],
    [
      'another picture',
      '<img src="a" alt=""><p>x</p>',
      '<p>x</p><img src="b" alt="">',
      '<img- src="a" alt=""><p>x</p><img+ src="b" alt="">',
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })
})

describe('two lists side by side', () => {
  const paired = (olds: string, youngs: string) =>
    pairUp(Array.from(olds), Array.from(youngs), (letter) => letter)
      .map(({old = '', young = ''}) => `${old}${young}`)
      .join(' ')

  it.each([
    ['abc', 'abc', 'aa bb cc'],
    ['abc', 'axc', 'aa bx cc'],
    ['abc', 'ac', 'aa b cc'],
    ['', 'ab', 'a b'],
    ['abcd', 'bxd', 'a bb cx dd'],
  ])('%s and %s', (olds, youngs, expected) => {
    expect(paired(olds, youngs)).toBe(expected)
  })
})
