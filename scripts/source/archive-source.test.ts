import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {parseIssue} from '../../newsletter/contract/parse-issue.ts'
import {issueListQuery} from '../../newsletter/query/issue-list-query.ts'
import {issueByNumberQuery} from '../../newsletter/query/issue-queries.ts'
import {askForIssue} from '../../test/fixtures/ask.ts'
import {SAMPLE_IMAGE_ID, sampleDocuments} from '../../test/fixtures/sample-documents.ts'
import {archiveSource} from './archive-source.ts'

let folder: string
const drafts = [
  {_id: 'drafts.issue-1', _type: 'issue', _rev: 'r', number: 1, title: 'Not yet'},
  {_id: 'versions.r1.issue-9', _type: 'issue', _rev: 'r', number: 9, title: 'In a release'},
]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-source-'))
})
afterAll(() => rm(folder, {recursive: true}))

const open = async () => {
  const file = join(folder, 'data.ndjson')
  const lines = [...drafts, ...sampleDocuments()].map((document) => JSON.stringify(document))
  await writeFile(file, lines.join('\n'))
  return archiveSource(file)
}

describe('an archive as a source', () => {
  it('answers as groq-js does over the same documents', async () => {
    const answer = await (await open()).fetch(issueByNumberQuery, {number: 2})
    expect(answer).toEqual(await askForIssue(sampleDocuments(), 2))
    expect(parseIssue(answer, 'export').findings).toEqual([])
  })

  it('knows no drafts and no release versions', async () => {
    expect(await (await open()).fetch(issueListQuery, {})).toMatchObject([
      {_id: 'issue-1', title: 'The first issue'},
      {_id: 'issue-2'},
    ])
  })

  it('does not change while it is read', async () => {
    expect((await open()).isLive).toBe(false)
  })

  it('names the image and the file when an image is not in it', async () => {
    await expect((await open()).image(SAMPLE_IMAGE_ID)).rejects.toThrow(
      /image-0123.*data\.ndjson.*with its assets/,
    )
  })
})
