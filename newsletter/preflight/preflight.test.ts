import {describe, expect, it} from 'vitest'
import {issueWith, paragraphs} from '../../test/preflight/subjects.ts'
import {parseIssue} from '../contract/parse-issue.ts'
import type {Waiver} from '../contract/waiver.ts'
import type {Finding} from '../findings/finding.ts'
import {preflight} from './preflight.ts'
import type {Rule} from './rule.ts'
import {rules} from './rules.ts'

const finding = (more: Partial<Finding> = {}): Finding => ({
  ruleId: 'preflight/a',
  severity: 'warning',
  documentId: 'essay',
  path: 'title',
  message: 'A.',
  help: 'Mend it.',
  actual: 'teh',
  ...more,
})

const rule = (findings: readonly Finding[], needs: Rule['needs'] = []): Rule => ({
  id: 'preflight/a',
  title: 'A',
  needs,
  check: () => findings,
})

const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  _key: 'w',
  ruleId: 'preflight/a',
  documentId: 'essay',
  path: 'title',
  text: 'teh',
  reason: 'It is a name.',
  by: 'Ada',
  ...more,
})

const run = (findings: readonly Finding[], waivers: Waiver[] = []) =>
  preflight({issue: issueWith(paragraphs('Fine.'), {waivers})}, [rule(findings)])

describe('preflight', () => {
  it('puts errors first, and says what is found twice once', () => {
    const error = finding({severity: 'error', path: 'body'})
    expect(run([finding(), error, finding()]).findings).toEqual([error, finding()])
  })

  it('has what the contract found in the same list', () => {
    const missing = finding({ruleId: 'contract/required', severity: 'error'})
    const issue = issueWith(paragraphs('Fine.'))
    expect(preflight({issue, contract: [missing]}, [rule([finding()])]).findings).toEqual([
      missing,
      finding(),
    ])
  })

  it('says which rules lacked something', () => {
    const issue = issueWith(paragraphs('Fine.'))
    const report = preflight({issue}, [rule([finding()], ['message', 'bundle'])])
    expect(report.findings).toEqual([])
    expect(report.notRun).toEqual([{ruleId: 'preflight/a', title: 'A', lacks: ['message', 'bundle']}])
  })

  it('is total on an issue of which nothing is there', () => {
    const {issue, findings} = parseIssue({issue: {essays: [null, {_ref: 'x'}], weeklyLinks: [{}]}}, 'preview')
    expect(preflight({issue, contract: findings}).findings.length).toBeGreaterThanOrEqual(findings.length)
  })
})

describe('waivers', () => {
  it.each([
    ['the place and the words', {}],
    ['the place', {text: null}],
    ['the words, wherever they stand', {path: null}],
  ])('set a warning apart by %s', (_name, more) => {
    const report = run([finding()], [waiver(more)])
    expect(report.findings).toEqual([])
    expect(report.waived).toEqual([{finding: finding(), waiver: waiver(more)}])
  })

  it.each([
    ['an error', finding({severity: 'error'}), {}],
    ['another rule', finding({ruleId: 'preflight/b'}), {}],
    ['another document', finding({documentId: 'issue'}), {}],
    ['another place', finding({path: 'teaser'}), {}],
    ['other words', finding({actual: 'hte'}), {}],
    ['anything without a reason', finding(), {reason: ' '}],
    ['anything by document alone', finding(), {path: null, text: null}],
  ])('do nothing for %s', (_name, found, more) => {
    expect(run([found], [waiver(more)])).toMatchObject({findings: [found], waived: []})
  })
})

describe('the rules', () => {
  it('have an id each, and a title', () => {
    expect(new Set(rules.map(({id}) => id)).size).toBe(rules.length)
    for (const {id, title} of rules) {
      expect(id).toMatch(/^preflight\/[a-z]+(-[a-z]+)*$/)
      expect(title).not.toBe('')
    }
  })
})
