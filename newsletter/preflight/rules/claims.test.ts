import {describe, expect, it} from 'vitest'
import {essayWith, SENTENCE} from '../../claims/testing.ts'
import {quoteGate} from '../../gate/gate.ts'
import {Subject} from '../subject.ts'
import {sampleIssue} from '../../../test/render/long-issue.ts'
import {claims} from './claims.ts'

const issue = await sampleIssue()

const statistic = {
  _id: 'claim-1',
  _type: 'claim',
  kind: 'statistic',
  document: {_ref: 'essay-1'},
  path: 'body[_key=="a"]',
  words: '12 per cent',
  sentence: SENTENCE,
}

const findingsOf = (sentence: string, ...stored: readonly object[]) => {
  const quotes = quoteGate([essayWith(sentence)], {claims: stored}, undefined)
  return claims.check(new Subject({issue, quotes}))
}

describe('claims', () => {
  it('that nobody verified are errors, each at its place', () => {
    expect(findingsOf(SENTENCE, statistic)).toMatchObject([
      {
        ruleId: 'preflight/claims',
        severity: 'error',
        documentId: 'essay-1',
        path: 'body[_key=="a"]',
        message: '“12 per cent” was never checked.',
        actual: 'neverChecked',
      },
    ])
  })

  it('that aren’t printed any more as they were put on the sheet are errors', () => {
    expect(findingsOf('Output rose in May.', statistic)).toMatchObject([{actual: 'notPrinted'}])
  })

  it('that were taken off the sheet with a reason are nothing to find', () => {
    expect(findingsOf(SENTENCE, {...statistic, waivedFor: 'It is an estimate, and says so.'})).toEqual([])
  })

  it('are nothing to find where the sheet has none, and where the gate can’t be had', () => {
    expect(findingsOf(SENTENCE)).toEqual([])
    expect(claims.check(new Subject({issue}))).toEqual([])
  })
})
