import {describe, expect, it} from 'vitest'
import {quoteGate} from '../../gate/gate.ts'
import {block, essay, plain, quoted} from '../../quotes/testing.ts'
import {Subject} from '../subject.ts'
import {sampleIssue} from '../../../test/render/long-issue.ts'
import {quotations} from './quotations.ts'

const issue = await sampleIssue()

const findingsOf = (...body: readonly object[]) => {
  const quotes = quoteGate([essay(...body)], {}, undefined)
  return quotations.check(new Subject({issue, quotes}))
}

describe('quotations', () => {
  it('that aren’t verified, and marks that quote nobody, are errors at their places', () => {
    const found = findingsOf(block('a', plain('“'), quoted('said'), plain('” and “not said”')))
    expect(found).toMatchObject([
      {ruleId: 'preflight/quotations', severity: 'error', path: 'body[_key=="a"].markDefs[_key=="m-a"]'},
      {documentId: 'essay-1', path: 'body[_key=="a"]', actual: 'unregistered'},
    ])
  })

  it('are nothing to find where nobody is quoted', () => {
    expect(findingsOf(block('a', plain('It isn’t so.')))).toEqual([])
  })
})
