import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {portableSha256, sha256} from './sha256.ts'

describe('SHA-256', () => {
  it('is what FIPS 180-4 says', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('is the same with and without the platform’s own code', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(portableSha256(text)).toBe(sha256(text))
      }),
    )
  })

  it('takes half a character as the replacement character', () => {
    expect(sha256('\ud800')).toBe(sha256('\ufffd'))
  })
})
