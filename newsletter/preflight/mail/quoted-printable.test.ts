import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {quotedPrintableAtMost, quotedPrintableLength} from './quoted-printable.ts'

const text = fc
  .array(fc.constantFrom('a', '=', 'é', '密', '😀', '\n', '\t', '\0', '\ud800'))
  .map((parts) => parts.join(''))

describe('quoted-printable', () => {
  it('never takes more than is told at once', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.string({unit: 'binary'}),
          fc.nat(2000).map((n) => '密'.repeat(n)),
        ),
        (any) => {
          expect(quotedPrintableAtMost(any)).toBeGreaterThanOrEqual(quotedPrintableLength(any))
        },
      ),
    )
  })

  it('is told closely for a mail', () => {
    const mail = '<p style="margin: 0">Steel, they say, is “strategic”.</p>\n'.repeat(1000)
    expect(quotedPrintableAtMost(mail) / quotedPrintableLength(mail)).toBeLessThan(1.2)
  })
})
