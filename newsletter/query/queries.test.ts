import {describe, expect, it} from 'vitest'
import {ask} from '../../test/fixtures/ask.ts'
import {sampleDocuments} from '../../test/fixtures/sample-documents.ts'
import {parseIssue} from '../contract/parse-issue.ts'
import {issueListQuery} from './issue-list-query.ts'
import {issueByIdQuery, issueByNumberQuery} from './issue-queries.ts'

const drafting = {_id: 'issue-3', _type: 'issue', _rev: 'r', number: 3, title: 'Later', status: 'drafting'}
const documents = [...sampleDocuments(), drafting]

describe('an issue', () => {
  it('is the same by number and by id', async () => {
    const byNumber = await ask(issueByNumberQuery, documents, {number: 2})
    expect(parseIssue(byNumber, 'export').issue?.issue.number).toBe(2)
    expect(await ask(issueByIdQuery, documents, {id: 'issue-2'})).toEqual(byNumber)
  })

  it('that is not there is null beside the newsletter', async () => {
    expect(await ask(issueByNumberQuery, documents, {number: 9})).toMatchObject({
      newsletter: {_id: 'newsletter'},
      issue: null,
    })
  })
})

describe('the list', () => {
  it('holds every issue, oldest first', async () => {
    expect(await ask(issueListQuery, documents)).toMatchObject([
      {_id: 'issue-1', number: 1, slug: 'the-first-issue', status: 'published'},
      {_id: 'issue-2', number: 2, status: 'ready'},
      {_id: 'issue-3', number: 3, slug: null, status: 'drafting'},
    ])
  })
})
