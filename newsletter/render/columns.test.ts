import fc from 'fast-check'
import stringWidth from 'string-width'
import {expect, it} from 'vitest'
import {columnsOf} from './columns.ts'

it('counts columns as string-width does', () => {
  const prose = fc.string({
    unit: fc.constantFrom(...Array.from('aZ9 é“”‘’–—…•ſ密カ\u00ad\u0301\u200d\ufe0f©🏭\u20e3')),
  })
  fc.assert(
    fc.property(fc.oneof(prose, fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'})), (text) => {
      expect(columnsOf(text)).toBe(stringWidth(text))
    }),
    {numRuns: 3000},
  )
})

it('counts every character that it takes for narrow as string-width does, alone and beside others', () => {
  for (let code = 0x20; code < 0x3000; code += 1) {
    const character = String.fromCharCode(code)
    expect(columnsOf(character), code.toString(16)).toBe(stringWidth(character))
    expect(columnsOf(`a${character}b`), code.toString(16)).toBe(stringWidth(`a${character}b`))
  }
})
