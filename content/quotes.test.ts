import {createHash} from 'node:crypto'
import {describe, expect, it} from 'vitest'
import {deriveState} from '../newsletter/quotes/derive-state.ts'
import {checkRecord, quoteRecord, snapshotRecord} from '../newsletter/quotes/stored-records.ts'
import {unregisteredIn} from '../newsletter/quotes/unregistered.ts'
import {usesOf} from '../newsletter/quotes/uses.ts'
import {authorsOf, find, ofType, published, refOf} from './testing/walk.ts'

describe('quotes', () => {
  it.each(ofType('quote'))('stand in their snapshots once, where they are said to: $_id', (quote) => {
    const text = String(find(refOf(quote['snapshot']))['text'])
    const {exact, prefix, suffix} = Object(quote['selector']) as Record<string, string>
    expect(exact).toBe(quote['originalText'])
    expect(text.split(`${prefix}${exact}${suffix}`)).toHaveLength(2)
    expect(refOf(find(refOf(quote['snapshot']))['source'])).toBe(refOf(quote['source']))
  })

  const uses = published.flatMap(usesOf)
  const checks = ofType('quoteCheck').map((check) => checkRecord(check, find(refOf(check['checker']))))

  const stateOf = (use: (typeof uses)[number]) => {
    const quote = find(use.quoteId)
    return deriveState({
      use,
      quote: quoteRecord(quote),
      hasSource: true,
      snapshot: snapshotRecord(find(refOf(quote['snapshot']))),
      snapshots: ofType('sourceSnapshot')
        .filter(({source}) => refOf(source) === refOf(quote['source']))
        .map(snapshotRecord),
      checks,
      authors: authorsOf(find(use.documentId)).map((_id) => ({_id, account: String(find(_id)['userId'])})),
    })
  }

  it.each(uses)('are verified, by somebody who neither wrote nor translated them: $useId', (use) => {
    const {state, reason, counting, refused, machine} = stateOf(use)
    expect({state, reason, refused}).toEqual({state: 'verified', reason: 'verified', refused: []})
    expect(machine?.numerals ?? {missing: [], added: []}).toEqual({missing: [], added: []})
    expect(counting).toHaveLength(find(use.quoteId)['translation'] === undefined ? 1 : 2)
  })

  it('would be found out if a word were another, or nobody had checked', () => {
    for (const use of uses) {
      expect(stateOf({...use, printed: use.printed.replace(/\w+/u, 'other')}).state).toBe('stale')
      expect(stateOf({...use, useId: 'another'}).state).toBe('unchecked')
    }
  })

  it('are all of the words in quotation marks', () => {
    expect([...published].flatMap(unregisteredIn).filter(({state}) => state === 'unregistered')).toEqual([])
  })

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
