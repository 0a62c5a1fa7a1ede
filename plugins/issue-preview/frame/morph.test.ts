import {parseHTML} from 'linkedom'
import {describe, expect, it} from 'vitest'
import {morph} from './morph.ts'

const bodyOf = (html: string): Element => parseHTML(`<html><body>${html}</body></html>`).document.body

/** What a tree became, and how many of its first elements are the very same as before. */
const morphed = (from: string, to: string) => {
  const body = bodyOf(from)
  const before = [...body.querySelectorAll('*')]
  morph(body, bodyOf(to))
  return {html: body.innerHTML, kept: before.filter((element) => body.contains(element)).length}
}

describe('one tree made like another', () => {
  it.each([
    ['changes a text', '<p>a</p><p>b</p>', '<p>a</p><p>c</p>', 2],
    ['puts something in', '<p>a</p><p>b</p>', '<p>a</p><h2>new</h2><p>b</p>', 2],
    ['takes something out', '<p>a</p><i>x</i><p>b</p>', '<p>a</p><p>b</p>', 2],
    ['changes attributes', '<p class="a" id="x">a</p>', '<p lang="de" class="b">a</p>', 1],
    ['takes another element', '<p>a</p>', '<h2>a</h2>', 0],
    ['changes the inside of what stays', '<div><p>a</p><p>b</p></div>', '<div><p>a</p><p>c</p></div>', 3],
    ['starts from nothing', '', '<p>a</p>', 0],
    ['ends with nothing', '<p>a</p>', '', 0],
    ['tells comments from texts', '<!--a-->b', '<!--c-->d', 0],
  ])('%s', (_what, from, to, kept) => {
    expect(morphed(from, to)).toEqual({html: to, kept})
  })
})
