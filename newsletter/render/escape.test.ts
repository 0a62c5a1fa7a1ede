import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {escapeHtml, html, join, scriptJson, styleElement} from './escape.ts'

describe('escaped text', () => {
  it.each([
    ['<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
    [`"'`, '&quot;&#39;'],
    ['a\u0000b\u001bc\u0085d\u007fe', 'abcde'],
    ['a\tb\nc', 'a\tb\nc'],
    ['\ufffe\ufdd0\u{1fffe}\u{10ffff}', ''],
    ['\ud800', '\ufffd'],
    ['🧵 密封 ختم', '🧵 密封 ختم'],
  ])('of %j is %j', (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped)
  })

  it('holds nothing that ends a quote or begins a tag', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
      }),
    )
  })
})

it('a template escapes what is marked as text, and nothing twice', () => {
  const inner = html`<b>${{text: '<'}}</b>`
  expect(html`${inner}${[inner, inner]}${1}`).toBe('<b>&lt;</b><b>&lt;</b><b>&lt;</b>1')
  expect(join([inner, inner])).toBe('<b>&lt;</b><b>&lt;</b>')
})

it('a style sheet is not decoded, and can’t end its element', () => {
  expect(styleElement(`a>b{c:'</style>'}`)).toBe(`<style>a>b{c:'\\3c /style>'}</style>`)
})

it('data in a script is JSON that can’t end its element', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(scriptJson(value)).not.toMatch(/[<\u2028\u2029\u007f-\u009f]/)
    }),
  )
  const value = {a: '</script><!--\u2028', b: ['&', '"']}
  expect(JSON.parse(scriptJson(value))).toEqual(value)
})
