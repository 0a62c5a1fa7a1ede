import {describe, expect, it} from 'vitest'
import {deriveState, type StateInput} from './derive-state.ts'
import {sha256} from '../sha256.ts'
import {
  asWritten,
  block,
  checkOf,
  essay,
  plain,
  printed,
  quote,
  quoted,
  snapshot,
  unchecked,
  useIn,
  verified,
} from './testing.ts'

const stateOf = (input: StateInput) => {
  const {state, reason} = deriveState(input)
  return `${state}: ${reason}`
}

const reprinted = (words: string): StateInput => ({...verified, use: useIn(essay(block('a', quoted(words))))})

const otherText = (text: string) => ({
  ...snapshot,
  _id: 'snapshot-2',
  sourceDate: '2026-06-01',
  text,
  textSha256: sha256(text),
})

describe('the state of a use', () => {
  it('is unchecked at first, verified after a check, whoever asks', () => {
    expect(stateOf(unchecked)).toBe('unchecked: neverChecked')
    expect(deriveState(verified)).toMatchObject({state: 'verified', contextChanged: false, refused: []})
  })

  it.each([
    ['a word', printed.replace('hand', 'band'), ['printed']],
    ['a digit', printed.replace('2029', '2028'), ['printed']],
    ['a bracket', printed.replace('Orders', '[Orders]'), ['printed', 'alterations']],
    ['an ellipsis', printed.replace('in hand', '…'), ['printed', 'alterations']],
  ])('is stale once %s is another, and says what differs', (_, words, changed) => {
    expect(deriveState(reprinted(words))).toMatchObject({
      state: 'stale',
      changed,
      check: {check: {_id: 'check-1'}},
    })
  })

  it('is verified still when only the typography is another, and again once the change is undone', () => {
    expect(stateOf(reprinted(printed.replace('in hand', 'in\u00A0hand')))).toBe('verified: verified')
    expect(stateOf(reprinted(printed))).toBe('verified: verified')
  })

  it.each([
    ['translation', {translation: `${quote.translation} Then`}],
    ['speaker', {speaker: 'Zhao'}],
    ['speakerRole', {speakerRole: null}],
    ['source', {sourceId: 'source-2'}],
    ['original', {originalText: '目前在手订单已排到2029年'}],
    ['selector', {selector: {prefix: '。', suffix: null}}],
  ])('is stale when the %s changes', (field, change) => {
    const state = deriveState({...verified, quote: {...quote, ...change}})
    expect(state).toMatchObject({state: 'stale', changed: [field], isReconfirmable: false})
  })

  it('keeps to its use, not to keys: split and moved words are the same', () => {
    const split = essay(block('x', quoted('Orders in hand ')), block('y', quoted('now run to 2029')))
    expect(stateOf({...verified, use: useIn(split)})).toBe('verified: verified')
    const half = essay(block('x', quoted('Orders in hand ')), block('y', plain('now run to 2029')))
    expect(stateOf({...verified, use: useIn(half)})).toBe('stale: changedSince')
    const moved = essay(block('z', plain('Elsewhere: '), quoted(printed)))
    expect(deriveState({...verified, use: useIn(moved)})).toMatchObject({
      state: 'verified',
      contextChanged: true,
    })
  })

  it('needs a source, a snapshot and a quote that are there', () => {
    expect(stateOf({...verified, hasSource: false})).toBe('sourceMissing: sourceMissing')
    expect(stateOf({...verified, quote: undefined})).toBe('sourceMissing: quoteMissing')
    expect(stateOf({...verified, snapshot: undefined})).toBe('cannotVerify: snapshotMissing')
    expect(stateOf({...verified, snapshot: undefined, quote: {...quote, snapshotId: null}})).toBe(
      'cannotVerify: noSnapshot',
    )
  })

  it('is one look away when a new snapshot has the passage as it was, and sent back when it hasn’t', () => {
    const same = otherText(`Corrected. ${snapshot.text}`)
    const pointed = {...quote, snapshotId: 'snapshot-2'}
    expect(deriveState({...verified, quote: pointed, snapshot: same})).toMatchObject({
      state: 'stale',
      isReconfirmable: true,
      changed: ['snapshotSha256'],
    })
    const gone = otherText('目前在手订单已排到2030年，我们宁可少接单。')
    expect(stateOf({...verified, quote: pointed, snapshot: gone})).toBe('needsChange: passageGone')
  })

  it('hears of a newer snapshot that the quote doesn’t point to', () => {
    const same = otherText(`Corrected. ${snapshot.text}`)
    expect(deriveState({...verified, snapshots: [snapshot, same]})).toMatchObject({
      state: 'verified',
      newerSnapshotId: 'snapshot-2',
    })
    const gone = otherText('没有了')
    const input = {...verified, snapshots: [snapshot, gone]}
    expect(stateOf(input)).toBe('needsChange: goneFromNewer')
    const after = checkOf(
      unchecked,
      {checkedAt: '2026-06-02T00:00:00Z', note: 'The old text stands.'},
      'check-2',
    )
    expect(stateOf({...input, checks: [...verified.checks, after]})).toBe('verified: verified')
  })

  it('is not verified against a text that was touched, or of another source', () => {
    const touched = {...snapshot, textSha256: sha256('another')}
    expect(stateOf({...verified, snapshot: touched})).toBe('cannotVerify: snapshotAltered')
    expect(stateOf({...verified, snapshot: {...snapshot, sourceId: 'source-2'}})).toBe(
      'cannotVerify: snapshotOfAnother',
    )
  })

  it('is never verified when the machine doesn’t find the words, whatever a person says', () => {
    const wrong = {...unchecked, quote: {...quote, originalText: '目前在手订单已排到2028年'}}
    expect(stateOf(wrong)).toBe('needsChange: nearMiss')
    expect(stateOf({...wrong, checks: [checkOf(wrong)]})).toBe('needsChange: nearMiss')
    const twice = {...unchecked, quote: {...quote, originalText: '排'}}
    expect(stateOf({...twice, checks: [checkOf(twice)]})).toBe('needsChange: ambiguous')
  })

  it('wants a word from the checker where the numbers differ', () => {
    const odd = {...unchecked, quote: {...quote, translation: `${printed}, or 2030`}}
    expect(stateOf({...odd, checks: [checkOf(odd)]})).toBe('needsChange: numeralsDiffer')
    expect(stateOf({...odd, checks: [checkOf(odd, {note: 'Said in the next sentence.'})]})).toBe(
      'verified: verified',
    )
  })

  it.each([
    ['author', 'person-author', 'p-author', 'checkerIsAuthor'],
    ['translator', 'person-translator', 'p-translator', 'checkerIsTranslator'],
  ])('is not verified by its %s, by person or by account', (_, checkerId, checkerAccount, reason) => {
    for (const verdict of [{checkerId, checkerAccount}, {checkerId}, {checkerAccount}]) {
      expect(stateOf({...unchecked, checks: [checkOf(unchecked, verdict)]})).toBe(`unchecked: ${reason}`)
    }
  })

  it('takes the last word of those that count', () => {
    const sentBack = checkOf(
      unchecked,
      {verdict: 'needsChange', note: 'No.', checkedAt: '2026-05-07T00:00:00Z'},
      'check-2',
    )
    const again = checkOf(unchecked, {checkedAt: '2026-05-08T00:00:00Z'}, 'check-3')
    const byAuthor = checkOf(
      unchecked,
      {checkerAccount: 'p-author', checkedAt: '2026-05-09T00:00:00Z'},
      'check-4',
    )
    expect(stateOf({...verified, checks: [sentBack, ...verified.checks]})).toBe('needsChange: needsChange')
    expect(stateOf({...verified, checks: [again, sentBack, ...verified.checks]})).toBe('verified: verified')
    expect(stateOf({...verified, checks: [sentBack, ...verified.checks, byAuthor]})).toBe(
      'needsChange: needsChange',
    )
  })

  it('stays disputed until somebody else settles it', () => {
    const dispute = checkOf(unchecked, {verdict: 'disputed', checkedAt: '2026-05-07T00:00:00Z'}, 'check-2')
    const plainly = checkOf(
      unchecked,
      {checkedAt: '2026-05-08T00:00:00Z', checkerAccount: 'p-third', checkerId: 'person-third'},
      'check-3',
    )
    const checks = [...verified.checks, dispute]
    expect(stateOf({...verified, checks})).toBe('disputed: disputed')
    expect(stateOf({...verified, checks: [...checks, plainly]})).toBe('disputed: disputed')
    expect(stateOf({...verified, checks: [...checks, {...plainly, resolvesId: 'check-2'}]})).toBe(
      'verified: verified',
    )
    const himself = checkOf(unchecked, {checkedAt: '2026-05-08T00:00:00Z', resolvesId: 'check-2'}, 'check-4')
    expect(stateOf({...verified, checks: [...checks, himself]})).toBe('disputed: resolverIsDisputer')
  })

  it('doesn’t hear checks of other uses', () => {
    expect(stateOf({...verified, use: {...verified.use, documentId: 'essay-2'}})).toBe(
      'unchecked: neverChecked',
    )
    expect(useIn(asWritten).documentId).toBe('essay-1')
  })
})

describe('the record of transactions', () => {
  const at = '2026-05-06T10:00:00.000Z'
  const madeBy = (account: string, isAltered = false) => new Map([['check-1', {account, at, isAltered}]])
  const edit = (account: string, when: string) => ({
    transactionId: 't',
    account,
    at: when,
    fields: ['printed'],
  })

  it('counts for more than what a check says of itself', () => {
    expect(stateOf({...verified, history: {edits: [], madeBy: madeBy('p-checker')}})).toBe(
      'verified: verified',
    )
    expect(stateOf({...verified, history: {edits: [], madeBy: madeBy('p-author')}})).toBe('unchecked: forged')
    expect(stateOf({...verified, history: {edits: [], madeBy: madeBy('p-checker', true)}})).toBe(
      'unchecked: altered',
    )
  })

  it('leaves what came in by an import to its own fields', () => {
    expect(
      stateOf({...verified, history: {edits: [edit('import', '2026-01-01')], madeBy: madeBy('import')}}),
    ).toBe('verified: verified')
  })

  it('tells who changed the words since the last check that counted', () => {
    const history = (...edits: ReturnType<typeof edit>[]) => ({edits, madeBy: madeBy('p-checker')})
    expect(stateOf({...verified, history: history(edit('p-other', '2026-05-01'))})).toBe('verified: verified')
    expect(stateOf({...verified, history: history(edit('p-checker', '2026-05-01'))})).toBe(
      'unchecked: checkerIsEditor',
    )
    expect(stateOf({...verified, history: history(edit('p-checker', '2026-05-07'))})).toBe(
      'verified: verified',
    )
  })
})
