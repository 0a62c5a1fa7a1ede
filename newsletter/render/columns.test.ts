import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import {expect, it} from 'vitest'
import {columnsOf, isNarrow} from './columns.ts'

it('counts columns as the library does, whichever way it takes', () => {
  const prose = fc.string({
    unit: fc.constantFrom(...Array.from('aZ9 é“”‘’–—…•ſ密カ\u0301\u200d\ufe0f©🏭\u20e3')),
  })
  fc.assert(
    fc.property(fc.oneof(prose, fc.string({unit: 'grapheme'})), (text) => {
      expect(columnsOf(text)).toBe(stringWidth(text))
    }),
    {numRuns: 3000},
  )
})

it('takes no character for narrow that isn’t, alone or beside others', () => {
  let narrow = 0
  for (let code = 0x20; code < 0x3000; code += 1) {
    const character = String.fromCharCode(code)
    if (!isNarrow(character)) continue
    narrow += 1
    expect(stringWidth(character), code.toString(16)).toBe(1)
    expect(stringWidth(`a${character}b`), code.toString(16)).toBe(3)
  }
  expect(narrow).toBeGreaterThan(500)
})

it.each([
  ['日本語', 6],
  ['ｶﾞ', 2],
  ['العربية', 7],
  ['🏭', 2],
  ['👩‍🔬', 2],
  ['e\u0301', 1],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})
