import {describe, expect, it} from 'vitest'
import {planDeliveries, type ScheduledIssue} from './plan.ts'

const now = '2026-05-12T05:30:00Z'
const day = 86_400_000

const issue = (number: number, changes: Partial<ScheduledIssue> = {}): ScheduledIssue => ({
  id: `issue-${String(number)}`,
  number,
  status: 'ready',
  dueAt: now,
  isDelivered: false,
  ...changes,
})

const numbersIn = (issues: readonly ScheduledIssue[]) => issues.map(({number}) => number)

describe('the schedule', () => {
  it.each([
    ['due at its very moment', {}, 'due'],
    ['due when it is a little late', {dueAt: '2026-05-12T01:00:00Z'}, 'due'],
    ['due to the end of the tolerance', {dueAt: '2026-05-11T05:30:00Z'}, 'due'],
    ['missed after it', {dueAt: '2026-05-11T05:29:59Z'}, 'missed'],
    ['waiting before its moment', {dueAt: '2026-05-12T05:30:01Z'}, 'waiting'],
    ['delivered when the ledger says so', {isDelivered: true}, 'delivered'],
    ['left alone while it is drafted', {status: 'drafting'}, 'drafting'],
    ['due when it is published, and not sent', {status: 'published'}, 'due'],
  ] as const)('finds an issue %s', (_name, changes, place) => {
    expect(numbersIn(planDeliveries([issue(1, changes)], now, day)[place])).toEqual([1])
  })

  it('goes through issues by their time, each in one place', () => {
    const issues = [
      issue(3, {dueAt: '2026-05-12T04:00:00Z'}),
      issue(2, {dueAt: '2026-05-12T03:00:00Z'}),
      issue(5, {dueAt: '2026-05-12T04:00:00Z'}),
      issue(1, {isDelivered: true}),
    ]
    const plan = planDeliveries(issues, now, day)
    expect(numbersIn(plan.due)).toEqual([2, 3, 5])
    expect(Object.values(plan).flat()).toHaveLength(issues.length)
  })
})
