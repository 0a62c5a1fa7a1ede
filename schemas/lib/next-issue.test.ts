import {describe, expect, it} from 'vitest'
import {nextIssue} from './next-issue.ts'

describe('nextIssue', () => {
  it('counts on and stays on the weekday', () => {
    expect(nextIssue({number: 41, datePublished: '2026-01-08T08:00:00.000Z'}, 'Europe/Berlin')).toEqual({
      number: 42,
      datePublished: '2026-01-15T08:00:00.000Z',
    })
  })

  it.each([
    ['Europe/Berlin', '2026-03-26T08:00:00.000Z', '2026-04-02T07:00:00.000Z'],
    ['Europe/Berlin', '2026-10-22T07:00:00.000Z', '2026-10-29T08:00:00.000Z'],
    ['America/New_York', '2026-03-05T14:00:00.000Z', '2026-03-12T13:00:00.000Z'],
    ['Asia/Tokyo', '2026-03-26T00:00:00.000Z', '2026-04-02T00:00:00.000Z'],
    ['Mars/Olympus', '2026-03-26T08:00:00.000Z', '2026-04-02T08:00:00.000Z'],
    [null, '2026-03-26T08:00:00.000Z', '2026-04-02T08:00:00.000Z'],
  ])('keeps the hour on the wall in %s', (timeZone, from, to) => {
    expect(nextIssue({number: 1, datePublished: from}, timeZone).datePublished).toBe(to)
  })

  it('begins with number 1 and no date when there is nothing to count from', () => {
    expect(nextIssue(null, 'Europe/Berlin')).toEqual({number: 1})
    expect(nextIssue({number: 3, datePublished: null}, null)).toEqual({number: 4})
    expect(nextIssue({number: null, datePublished: 'soon'}, null)).toEqual({number: 1})
  })
})
