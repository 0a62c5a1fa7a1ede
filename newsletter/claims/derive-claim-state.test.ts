import {describe, expect, it} from 'vitest'
import {deriveClaimState, type ClaimInput} from './derive-claim-state.ts'
import {block, plain} from '../quotes/testing.ts'
import {checkOf, credit, essayWith, ofCredit, picture, SENTENCE, unchecked, verified} from './testing.ts'

const stateOf = (input: ClaimInput) => {
  const {state, reason} = deriveClaimState(input)
  return `${state}: ${reason}`
}

describe('the state of a claim', () => {
  it('is unchecked at first, verified after a check', () => {
    expect(stateOf(unchecked)).toBe('unchecked: neverChecked')
    expect(stateOf(verified)).toBe('verified: verified')
  })

  it.each([
    ['a digit', SENTENCE.replace('12', '13'), 'stale: notPrinted'],
    ['a digit more', SENTENCE.replace('12', '112'), 'stale: notPrinted'],
    ['a word around it', SENTENCE.replace('rose', 'fell'), 'stale: changedSince'],
    ['a negation', SENTENCE.replace('rose', 'never rose'), 'stale: changedSince'],
  ])('is stale once %s is another, and verified again once that is undone', (_, sentence, state) => {
    expect(stateOf({...verified, document: essayWith(sentence)})).toBe(state)
    expect(stateOf({...verified, document: essayWith(SENTENCE)})).toBe('verified: verified')
  })

  it('names what differs', () => {
    const document = essayWith(SENTENCE.replace('rose', 'fell'))
    expect(deriveClaimState({...verified, document})).toMatchObject({
      changed: ['context'],
      before: {context: SENTENCE},
    })
  })

  it('doesn’t mind typography, nor in which paragraph the sentence stands', () => {
    expect(stateOf({...verified, document: essayWith(SENTENCE.replace('12 per', '12\u00A0per'))})).toBe(
      'verified: verified',
    )
    const moved = {...essayWith('Nothing.'), body: [block('z', plain(SENTENCE))]}
    expect(stateOf({...verified, document: moved})).toBe('verified: verified')
  })

  it('isn’t rescued by the same words elsewhere', () => {
    const document = essayWith(SENTENCE.replace('12', '13'), block('b', plain('Wages rose by 12 per cent.')))
    expect(stateOf({...verified, document})).toBe('stale: changedSince')
  })

  it('is about the picture, its caption and its credit', () => {
    const input: ClaimInput = {...unchecked, claim: ofCredit}
    const checked = {...input, checks: [checkOf(input)]}
    expect(stateOf(checked)).toBe('verified: verified')
    const other = (change: object) => ({
      ...essayWith(SENTENCE),
      body: [{...picture, ...change}],
    })
    expect(stateOf({...checked, document: other({caption: 'The mill in May.'})})).toBe('stale: changedSince')
    expect(stateOf({...checked, document: other({image: {asset: {_ref: 'image-2'}}})})).toBe(
      'stale: changedSince',
    )
    for (const change of [{creditLine: 'Mill Museum'}, {creator: 'S. Oda'}, {licence: 'CC0-1.0'}]) {
      const changed = new Map([['credit-1', {...credit, ...change}]])
      expect(stateOf({...checked, credits: changed})).toBe('stale: changedSince')
    }
    expect(stateOf({...checked, document: essayWith(SENTENCE, picture)})).toBe('verified: verified')
    expect(stateOf({...checked, document: {...essayWith(SENTENCE), body: []}})).toBe('stale: notPrinted')
    // As a query answers it, the credit stands in the figure.
    const answered = other({credit, image: {asset: {_id: 'image-1'}}})
    expect(stateOf({...checked, document: answered, credits: new Map()})).toBe('verified: verified')
  })

  it('takes two people', () => {
    const byAuthor = checkOf(unchecked, {checkerAccount: 'p-author', checkerId: 'person-x'})
    expect(stateOf({...unchecked, checks: [byAuthor]})).toBe('unchecked: checkerIsAuthor')
    const at = '2026-05-06T10:00:00.000Z'
    const history = (account: string, maker: string) => ({
      edits: [{transactionId: 't', account, at: '2026-05-01', fields: ['context']}],
      madeBy: new Map([['check-1', {account: maker, at, isAltered: false}]]),
    })
    expect(stateOf({...verified, history: history('p-other', 'p-checker')})).toBe('verified: verified')
    expect(stateOf({...verified, history: history('p-checker', 'p-checker')})).toBe(
      'unchecked: checkerIsEditor',
    )
    expect(stateOf({...verified, history: history('p-other', 'p-forger')})).toBe('unchecked: forged')
  })

  it('takes the last word, and a dispute until somebody else settles it', () => {
    const later = (verdict: 'needsChange' | 'disputed' | 'cannotVerify') =>
      checkOf(unchecked, {verdict, note: 'No.', checkedAt: '2026-05-07T00:00:00Z'}, 'check-2')
    expect(stateOf({...verified, checks: [...verified.checks, later('needsChange')]})).toBe(
      'needsChange: needsChange',
    )
    expect(stateOf({...verified, checks: [...verified.checks, later('cannotVerify')]})).toBe(
      'cannotVerify: cannotVerify',
    )
    const settled = {
      checkedAt: '2026-05-08T00:00:00Z',
      checkerAccount: 'p-third',
      checkerId: 'person-third',
      resolvesId: 'check-2',
    }
    const disputed = [...verified.checks, later('disputed')]
    expect(stateOf({...verified, checks: disputed})).toBe('disputed: disputed')
    expect(stateOf({...verified, checks: [...disputed, checkOf(unchecked, settled, 'check-3')]})).toBe(
      'verified: verified',
    )
  })

  it('doesn’t hear checks of other claims, and needs none with a reason', () => {
    const [check] = verified.checks
    expect(stateOf({...verified, checks: [{...check!, useId: 'claim-9'}]})).toBe('unchecked: neverChecked')
    const waived = {...unchecked.claim, waivedFor: 'Common knowledge.'}
    expect(stateOf({...unchecked, claim: waived})).toBe('waived: waived')
  })
})
