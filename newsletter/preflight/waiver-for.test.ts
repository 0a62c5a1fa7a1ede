import {describe, expect, it} from 'vitest'
import type {Finding} from '../findings/finding.ts'
import {waive} from './waive.ts'
import {waiverFor} from './waiver-for.ts'

const place = {path: 'body[_key=="a"].children[_key=="b"].text', offset: 3}

const short: Finding = {
  ruleId: 'preflight/inbox-line',
  severity: 'warning',
  documentId: 'essay-1',
  path: 'preheader',
  message: 'It has 37 characters.',
  help: 'Add some.',
  actual: 37,
}

const misspelled: Finding = {
  ...short,
  ruleId: 'preflight/spelling',
  path: place.path,
  actual: 'teh',
  range: {block: 'body[_key=="a"]', from: place, to: {...place, offset: 6}},
}

const waived = (named: Finding, found: Finding): boolean => {
  const target = waiverFor(named)
  if (target === undefined) return false
  const waiver = {_key: 'w', reason: 'So be it.', by: null, ...target}
  return waive([found], [waiver]).waived.length === 1
}

describe('a waiver for a finding', () => {
  it.each([
    ['words', misspelled],
    ['a place', short],
    ['a whole document', {...short, path: ''}],
  ])('about %s waives it', (_what, finding) => {
    expect(waived(finding, finding)).toBe(true)
  })

  it('follows words to another place of their document, and no further', () => {
    expect(waived(misspelled, {...misspelled, path: 'body[_key=="z"].children[_key=="y"].text'})).toBe(true)
    expect(waived(misspelled, {...misspelled, documentId: 'essay-2'})).toBe(false)
    expect(waived(misspelled, {...misspelled, actual: 'ands'})).toBe(false)
  })

  it('about a whole document waives nothing in it', () => {
    expect(waived({...short, path: ''}, short)).toBe(false)
    expect(waived({...short, path: ''}, {...misspelled, ruleId: short.ruleId})).toBe(false)
  })

  it('is none for errors', () => {
    expect(waiverFor({...misspelled, severity: 'error'})).toBeUndefined()
  })
})
