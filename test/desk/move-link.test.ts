import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {putIntoIssue, takeOutOfIssue} from '../../plugins/link-inbox/move-link.ts'
import {startLake, type RunningLake} from '../lake/start-lake.ts'

let running: RunningLake
const links = ['a', 'b', 'c', 'd', 'e']

beforeAll(async () => {
  running = await startLake()
  for (const id of links) await running.client.create({_id: id, _type: 'weeklyLink', headline: id})
})
afterAll(() => running.stop())

beforeEach(async () => {
  await running.client.delete({query: '*[_type == "issue"]'})
})

const listOf = async (id: string) => {
  const issue = await running.client.getDocument<{weeklyLinks?: {_ref: string}[]}>(id)
  return issue?.weeklyLinks?.map(({_ref}) => _ref)
}

describe('a link', () => {
  it('becomes the last of a draft’s, and goes again without a trace', async () => {
    await running.client.create({_id: 'drafts.i', _type: 'issue'})
    await putIntoIssue(running.client, {linkId: 'a', issueId: 'i'})
    const undo = await putIntoIssue(running.client, {linkId: 'b', issueId: 'i'})
    await putIntoIssue(running.client, {linkId: 'c', issueId: 'i'})
    expect(await listOf('drafts.i')).toEqual(['a', 'b', 'c'])
    await undo()
    expect(await listOf('drafts.i')).toEqual(['a', 'c'])
  })

  it('goes into a published issue’s draft; undone, there is no draft again', async () => {
    await running.client.create({_id: 'i', _type: 'issue', number: 7})
    const undo = await putIntoIssue(running.client, {linkId: 'a', issueId: 'i'})
    expect(await running.client.getDocument('drafts.i')).toMatchObject({number: 7})
    expect(await listOf('i')).toBeUndefined()
    await undo()
    expect(await running.client.getDocument('drafts.i')).toBeUndefined()
  })

  it('leaves the draft that it began to those who have changed it since', async () => {
    await running.client.create({_id: 'i', _type: 'issue', number: 7})
    const undo = await putIntoIssue(running.client, {linkId: 'a', issueId: 'i'})
    await running.client.patch('drafts.i').set({title: 'Mine'}).commit()
    await undo()
    expect(await running.client.getDocument('drafts.i')).toMatchObject({title: 'Mine', weeklyLinks: []})
  })

  it('is listed once, however many put it in at one instant, and none is lost', async () => {
    await running.client.create({_id: 'drafts.i', _type: 'issue'})
    const moves = ['a', 'b', 'a', 'c', 'a'].map((linkId) =>
      putIntoIssue(running.client, {linkId, issueId: 'i'}),
    )
    await Promise.all(moves)
    expect((await listOf('drafts.i'))?.toSorted()).toEqual(['a', 'b', 'c'])
  })

  it('may be taken out twice', async () => {
    await running.client.create({_id: 'drafts.i', _type: 'issue'})
    await putIntoIssue(running.client, {linkId: 'a', issueId: 'i'})
    await takeOutOfIssue(running.client, {linkId: 'a', issueId: 'i'})
    await takeOutOfIssue(running.client, {linkId: 'a', issueId: 'i'})
    expect(await listOf('drafts.i')).toEqual([])
  })
})
