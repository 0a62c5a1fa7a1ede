import fc from 'fast-check'
import {expect, it} from 'vitest'
import {changedParagraph} from './changed-paragraph.ts'

it.each([
  [
    'a letter',
    '<p>a</p><p class="x">b</p>',
    '<p>a</p><p class="x">bc</p>',
    {at: 1, before: 'b', after: 'bc'},
  ],
  ['the first words', '<p></p>', '<p>a</p>', {at: 0, before: '', after: 'a'}],
  [
    'words with marks',
    '<p>a <b>b</b></p>',
    '<p>a <b>c</b> d</p>',
    {at: 0, before: 'a <b>b</b>', after: 'a <b>c</b> d'},
  ],
  ['a repeated letter', '<p>aaa</p><p>b</p>', '<p>aaaa</p><p>b</p>', {at: 0, before: 'aaa', after: 'aaaa'}],
  ['nothing like a paragraph', '<pre>a</pre>', '<pre>b</pre>', undefined],
  ['a heading', '<p>a</p><h2>b</h2>', '<p>a</p><h2>c</h2>', undefined],
  ['a tag', '<p class="a">b</p>', '<p class="c">b</p>', undefined],
  ['two paragraphs', '<p>a</p><p>b</p>', '<p>c</p><p>d</p>', undefined],
  ['a paragraph more', '<p>a</p>', '<p>a</p><p>b</p>', undefined],
  ['a paragraph and what follows', '<p>a</p><h2>b</h2>', '<p>c</p><h2>d</h2>', undefined],
])('the paragraph that changed: %s', (_what, before, after, changed) => {
  expect(changedParagraph(before, after)).toEqual(changed)
})

it('makes one source of the other by the paragraph alone', () => {
  const words = fc.string({unit: fc.constantFrom('a', ' ', '&amp;', '<b>x</b>', 'é')})
  const paragraphs = fc.array(words, {minLength: 1, maxLength: 6})
  const sourceOf = (all: readonly string[]) =>
    `<body><h1>p</h1>${all.map((one) => `<p id="x">${one}</p>`).join('')}</body>`
  fc.assert(
    fc.property(paragraphs, fc.nat(), words, (all, index, young) => {
      const at = index % all.length
      fc.pre(all[at] !== young)
      const changed = changedParagraph(sourceOf(all), sourceOf(all.with(at, young)))
      expect(changed).toEqual({at, before: all[at], after: young})
    }),
  )
})
