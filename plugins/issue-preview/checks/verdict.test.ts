import {describe, expect, it} from 'vitest'
import type {Finding} from '../../../newsletter/findings/finding.ts'
import type {PreflightReport} from '../../../newsletter/preflight/preflight.ts'
import {verdictOf} from './verdict.ts'

const finding = (severity: Finding['severity']): Finding => ({
  ruleId: 'preflight/x',
  severity,
  documentId: 'issue-1',
  path: 'title',
  message: 'It is wrong.',
  help: 'Mend it.',
})

const report = (changes: Partial<PreflightReport> = {}): PreflightReport => ({
  findings: [],
  waived: [],
  notRun: [],
  ...changes,
})

const ready = {issue: {_id: 'issue-1', _rev: 'a', status: 'ready'}}
const answers = {drafts: ready, published: ready}

const lacking = (need: 'spelling' | 'quotes') => ({ruleId: 'preflight/x', title: 'X', lacks: [need]})

describe('the verdict', () => {
  it.each([
    ['fit', report()],
    ['fit', report({findings: [finding('warning')]})],
    ['fit', report({notRun: [lacking('spelling')]})],
    ['unknown', report({notRun: [lacking('quotes')]})],
    ['blocked', report({findings: [finding('error')], notRun: [lacking('quotes')]})],
  ])('is %s', (state, said) => {
    expect(verdictOf({report: said, answers}, answers).state).toBe(state)
  })

  it('counts errors alone', () => {
    const findings = [finding('error'), finding('error'), finding('warning')]
    expect(verdictOf({report: report({findings}), answers}, answers)).toEqual({state: 'blocked', errors: 2})
  })

  it('says nothing of what was not checked', () => {
    expect(verdictOf(undefined, answers).state).toBe('checking')
    expect(verdictOf({report: report(), answers}, {...answers}).state).toBe('checking')
    expect(verdictOf({failure: 'It broke.', answers}, answers).state).toBe('unknown')
  })

  it('tells what is a draft', () => {
    const drafting = {drafts: {issue: {...ready.issue, status: 'drafting'}}, published: ready}
    expect(verdictOf({report: report(), answers: drafting}, drafting).state).toBe('drafting')
    const changed = {drafts: {issue: {...ready.issue, _rev: 'b'}}, published: ready}
    expect(verdictOf({report: report(), answers: changed}, changed).state).toBe('unpublished')
  })
})
