import {describe, expect, it} from 'vitest'
import {issueByIdQuery} from '../../../newsletter/query/issue-queries.ts'
import {ask} from '../../../test/fixtures/ask.ts'
import {sampleDocuments} from '../../../test/fixtures/sample-documents.ts'
import {askLocally, type Versions} from './ask-locally.ts'

const published = new Map(
  sampleDocuments().map((document): [string, Versions] => [document._id, {draft: null, published: document}]),
)

const edited = (id: string, field: string, value: unknown): Map<string, Versions> => {
  const versions = published.get(id)!
  const draft = {...versions.published!, _id: `drafts.${id}`, [field]: value}
  return new Map(published).set(id, {...versions, draft})
}

describe('the issue’s query over documents in memory', () => {
  it('answers as an engine does over all of them', async () => {
    for (const id of ['issue-1', 'issue-2']) {
      const {raw} = askLocally(published, id, 'published')
      expect(raw).toEqual(await ask(issueByIdQuery, sampleDocuments(), {id}))
    }
  })

  it('sees the draft of a document that is referred to, under the id it will have', () => {
    const documents = edited('essay-cells', 'teaser', 'A teaser that is being written')
    const answered = (perspective: 'drafts' | 'published') =>
      JSON.stringify(askLocally(documents, 'issue-2', perspective).raw)
    expect(answered('drafts')).toContain('A teaser that is being written')
    expect(answered('drafts')).not.toContain('drafts.')
    expect(answered('published')).not.toContain('A teaser that is being written')
  })

  it('names what it needs until it has it all', async () => {
    const documents = new Map<string, Versions>()
    for (let round = 0; round < 10; round += 1) {
      const {asked} = askLocally(documents, 'issue-2', 'drafts')
      for (const id of asked) documents.set(id, published.get(id) ?? {draft: null, published: null})
    }
    // The issue in which a related essay ran is found, not followed.
    documents.set('issue-1', published.get('issue-1')!)
    expect(askLocally(documents, 'issue-2', 'drafts').raw).toEqual(
      await ask(issueByIdQuery, sampleDocuments(), {id: 'issue-2'}),
    )
  })

  it('answers null for an issue that isn’t there', () => {
    expect(askLocally(published, 'issue-99', 'drafts').raw).toMatchObject({issue: null})
  })
})
