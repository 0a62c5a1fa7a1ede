import {describe, expect, it} from 'vitest'
import {checkRendered, sampleWith} from '../../../test/preflight/subjects.ts'
import {quotedPrintableLength, decodeQuotedPrintable} from '../mail/quoted-printable.ts'
import {encodedSize} from './encoded-size.ts'
import {mailSize} from './mail-size.ts'

const padded =
  (bytes: number, filler = 'x') =>
  (html: string) => {
    const missing = bytes - new TextEncoder().encode(html).length
    return html.replace(
      '</body>',
      `${filler.repeat(Math.floor(missing / new TextEncoder().encode(filler).length))}</body>`,
    )
  }

const severities = (bytes: number) =>
  checkRendered(mailSize, sampleWith(), padded(bytes)).map(({severity}) => severity)

describe('mail size', () => {
  it('is judged at its limits', () => {
    expect(severities(89_999)).toEqual([])
    expect(severities(90_000)).toEqual(['warning'])
    expect(severities(102_399)).toEqual(['warning'])
    expect(severities(102_400)).toEqual(['error'])
  })

  it('is judged in bytes, not in letters', () => {
    expect(
      checkRendered(mailSize, sampleWith(), padded(103_000, '密')).map(({severity}) => severity),
    ).toEqual(['error'])
  })
})

describe('encoded size', () => {
  it('warns of much in other scripts', () => {
    expect(checkRendered(encodedSize, sampleWith(), padded(60_000, '密'))).toMatchObject([
      {severity: 'warning'},
    ])
    expect(checkRendered(encodedSize, sampleWith(), padded(60_000))).toEqual([])
    expect(checkRendered(encodedSize, sampleWith())).toEqual([])
  })

  it('is that of quoted-printable', () => {
    expect(quotedPrintableLength('a=b\n')).toBe(7)
    expect(quotedPrintableLength('密')).toBe(9)
    expect(quotedPrintableLength('x'.repeat(80))).toBe(83)
    expect(new TextDecoder().decode(decodeQuotedPrintable('a=3Db=\r\nc =E5=AF=86'))).toBe('a=bc 密')
  })
})
