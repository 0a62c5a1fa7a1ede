import {createHash} from 'node:crypto'
import {describe, expect, it} from 'vitest'
import {fingerprint} from './documents/fingerprint.ts'
import {quoteUses} from './documents/quote-uses.ts'
import {authorsOf, find, ofType, published, refOf} from './testing/walk.ts'

describe('quotes', () => {
  it.each(ofType('quote'))('stand in their snapshots once, where they are said to: $_id', (quote) => {
    const text = String(find(refOf(quote['snapshot']))['text'])
    const {exact, prefix, suffix} = Object(quote['selector']) as Record<string, string>
    expect(exact).toBe(quote['originalText'])
    expect(text.split(`${prefix}${exact}${suffix}`)).toHaveLength(2)
    expect(refOf(find(refOf(quote['snapshot']))['source'])).toBe(refOf(quote['source']))
  })

  const uses = published.flatMap(quoteUses)

  it.each(uses)('are printed as they were said: $useId', ({quoteId, printed}) => {
    const quote = find(quoteId)
    expect(asPattern(printed).test(String(quote['translation'] ?? quote['originalText']))).toBe(true)
  })

  it('would be found out if a word or a digit were another', () => {
    expect(asPattern('more than thirty days').test('more than thirty days')).toBe(true)
    expect(asPattern('more than forty days').test('more than thirty days')).toBe(false)
    expect(asPattern('we … the port').test('we own the port')).toBe(true)
    expect(asPattern('the port … we').test('we own the port')).toBe(false)
    expect(asPattern('[c]ontrols').test('Controls')).toBe(true)
    expect(asPattern('[d]ontrols').test('Controls')).toBe(false)
  })

  it.each(uses)(
    'are checked, by somebody who neither wrote nor translated them: $useId',
    ({useId, quoteId, printed}) => {
      const quote = find(quoteId)
      const checks = ofType('quoteCheck').filter((check) => check['useId'] === useId)
      expect(checks).toHaveLength(quote['translation'] === undefined ? 1 : 2)
      const snapshot = find(refOf(quote['snapshot']))
      const involved = [refOf(quote['translator']), ...authorsOf(find(refOf(checks[0]!['document'])))]
      for (const check of checks) {
        expect(check).toMatchObject({verdict: 'verified', fingerprint: fingerprint(printed, quote, snapshot)})
        expect(involved).not.toContain(refOf(check['checker']))
      }
      expect(new Set(checks.map((check) => refOf(check['checker']))).size).toBe(checks.length)
      expect(fingerprint(`${printed}7`, quote, snapshot)).not.toBe(fingerprint(printed, quote, snapshot))
    },
  )

  it('have one use id each', () => {
    expect(new Set(uses.map(({useId}) => useId)).size).toBe(uses.length)
  })

  it.each(ofType('sourceSnapshot'))(
    'have snapshots with the sum of their text: $_id',
    ({text, textSha256}) => {
      expect(textSha256).toBe(createHash('sha256').update(String(text), 'utf8').digest('hex'))
    },
  )
})

/** The printed words as a pattern over what was said: brackets and ellipses stand for other words, all else for itself. */
const asPattern = (printed: string): RegExp => {
  const source = printed
    .split(/(\[[^\]]*\]|…)/)
    .map((part) => {
      const initial = /^\[(\w)\]$/.exec(part)?.[1]
      if (initial !== undefined) return `[${initial.toLowerCase()}${initial.toUpperCase()}]`
      return part === '…' || part.startsWith('[')
        ? '[^]{0,120}?'
        : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s*')
    })
    .join('')
  return new RegExp(source, 'u')
}
