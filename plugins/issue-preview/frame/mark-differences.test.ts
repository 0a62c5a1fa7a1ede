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
    .replaceAll(/<a href="(.)" data-preview-ins="">/g, '<a+ href="$1">')
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
    [
      'a link that leads elsewhere',
      '<p>a <a href="b">b</a> <a href="c">c</a></p>',
      '<p>a <a href="b">b</a> <a href="d">c</a></p>',
      '<p>a <a href="b">b</a> <a+ href="d">c</a></p>',
    ],
    ['a paragraph that came', '<p>a</p><p>c</p>', '<p>a</p><p>b</p><p>c</p>', '<p>a</p><p+>b</p><p>c</p>'],
    ['a paragraph that went', '<p>a</p><p>b</p><p>c</p>', '<p>a</p><p>c</p>', '<p>a</p><p->b</p><p>c</p>'],
    [
      'paragraphs that went, in their order',
      '<p>a</p><p>b</p><p>c</p><p>d</p>',
      '<p>a</p><p>d</p>',
      '<p>a</p><p->b</p><p->c</p><p>d</p>',
    ],
    ['the last paragraph', '<p>a</p><p>b</p><p>c</p>', '<p>a</p>', '<p>a</p><p->b</p><p->c</p>'],
    [
      'the last of a list',
      '<ul><li>a</li><li>b</li></ul><p>x</p>',
      '<ul><li>a</li></ul><p>x</p>',
      '<ul><li>a</li><li->b</li></ul><p>x</p>',
    ],
    [
      'a whole list',
      '<p>w</p><ul><li>a</li><li>b</li></ul><p>x</p>',
      '<p>w</p><p>x</p>',
      '<p>w</p><p->a</p><p->b</p><p>x</p>',
    ],
    [
      'the last of a box',
      '<div><p>a</p><p>b</p></div><ul><li>x</li></ul>',
      '<div><p>a</p></div><ul><li>x</li></ul>',
      '<div><p>a</p><p->b</p></div><ul><li>x</li></ul>',
    ],
    [
      'a row',
      '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
      '<table><tbody><tr><td>c</td><td>d</td></tr></tbody></table>',
      '<p->a</p><p->b</p><table><tbody><tr><td>c</td><td>d</td></tr></tbody></table>',
    ],
    [
      'a table in a layout of tables',
      '<table role="presentation"><tbody><tr><td><table><tbody><tr><td>a</td></tr></tbody></table></td></tr><tr><td>x</td></tr></tbody></table>',
      '<table role="presentation"><tbody><tr><td>x</td></tr></tbody></table>',
      '<table role="presentation"><tbody><tr><td><p->a</p>x</td></tr></tbody></table>',
    ],
    [
      'a picture where none may stand',
      '<b><img src="a" alt="A"></b><p>x</p>',
      '<p>x</p>',
      '<p->A</p><p>x</p>',
    ],
    ['everything', '<p>a</p><hr>', '', '<p->a</p>'],
    [
      'another picture in the place of one',
      '<p>w</p><img src="a" alt="A"><p>x</p>',
      '<p>w</p><img src="b" alt="B"><p>x</p>',
      '<p>w</p><img- src="a" alt="A"><img+ src="b" alt="B"><p>x</p>',
    ],
    [
      'a paragraph that is a heading now',
      '<p>w</p><p>a</p><p>x</p>',
      '<p>w</p><h2>a</h2><p>x</p>',
      '<p>w</p><p->a</p><h2+>a</h2><p>x</p>',
    ],
    ['words where there were none', '<p>w</p><p></p>', '<p>w</p><p>a</p>', '<p>w</p><p><ins+>a</ins></p>'],
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
