import {describe, expect, it} from 'vitest'
import {issuesWith} from './issues-with.ts'
import {correctionFault, planCorrection} from './plan-correction.ts'

const issue = (id: string, number: number, status: string, essays: readonly string[] = []) => ({
  _id: id,
  _rev: `r-${id}`,
  number,
  title: `No. ${String(number)}`,
  status,
  essays,
  weeklyLinks: null,
})

const answer = {
  documents: ['essay-a', 'issue-4'],
  issues: [
    issue('issue-1', 1, 'published', ['essay-a']),
    issue('issue-2', 2, 'published', ['essay-b']),
    issue('issue-3', 3, 'published', ['essay-b', 'essay-a']),
    issue('drafts.issue-3', 3, 'drafting', ['essay-b']),
    issue('issue-4', 4, 'ready'),
    issue('drafts.issue-5', 5, 'drafting', ['essay-c']),
  ],
}

const correction = {wrong: 'We gave 2028', right: 'It is 2029.', date: '2026-05-30', isTold: true}

const plan = (change: object = {}, next?: object) => {
  let count = 0
  return planCorrection(
    issuesWith({...answer, ...change}),
    correction,
    {...next},
    () => `k${String((count += 1))}`,
  )
}

describe('the issues with something', () => {
  it('are those that went out with it, those that haven’t yet, and the next', () => {
    const {sent, unsent, next} = issuesWith(answer)
    expect([sent, unsent].map((list) => list.map(({number}) => number))).toEqual([[1, 3], [4]])
    expect(next?.number).toBe(4)
  })

  it('went out as they were published, whatever a draft of them says', () => {
    const without = {...answer, documents: ['essay-a']}
    expect(issuesWith(without).sent.map(({number}) => number)).toEqual([1, 3])
    expect(issuesWith({...without, documents: ['essay-z']})).toMatchObject({sent: [], unsent: []})
  })

  it('are none where there are none', () => {
    expect(issuesWith(null)).toEqual({sent: [], unsent: [], next: undefined})
  })
})

describe('a correction', () => {
  it('is noted in every version of each issue that went out, at the revision that was read', () => {
    const patches = plan().flatMap((mutation) => ('patch' in mutation ? [mutation.patch] : []))
    expect(patches.map(({id, ifRevisionID}) => [id, ifRevisionID])).toEqual([
      ['issue-1', 'r-issue-1'],
      ['issue-3', 'r-issue-3'],
      ['drafts.issue-3', 'r-drafts.issue-3'],
      ['drafts.issue-4', undefined],
    ])
    // Published and draft have the same note, or publishing the draft would add another.
    expect(patches[1]?.insert.items).toEqual(patches[2]?.insert.items)
    expect(patches[0]?.insert.items).toMatchObject([
      {date: '2026-05-30', text: [{children: [{text: 'We gave 2028. It is 2029.'}]}]},
    ])
    expect(patches[0]?.insert.items[0]).not.toHaveProperty('corrects')
  })

  it('is proposed in the draft of the next issue, which it gets where it has none', () => {
    const made = plan({}, {_id: 'issue-4', _rev: 'r', _type: 'issue', title: 'Next'})
    expect(made.at(-2)).toEqual({createIfNotExists: {_id: 'drafts.issue-4', _type: 'issue', title: 'Next'}})
    expect(made.at(-1)).toMatchObject({
      patch: {id: 'drafts.issue-4', insert: {items: [{corrects: {_ref: 'issue-3'}}]}},
    })
  })

  it('needs both sentences, and no quotation marks in them', () => {
    expect(correctionFault({wrong: 'a', right: ' '})).toBe('empty')
    expect(correctionFault({wrong: 'We wrote “never again”.', right: 'No.'})).toBe('quoted')
    expect(correctionFault({wrong: 'It isn’t so.', right: 'It’s 2029.'})).toBeUndefined()
  })
})
