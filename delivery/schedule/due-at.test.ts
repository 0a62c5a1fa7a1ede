import {describe, expect, it} from 'vitest'
import {dueAt, isTimeOfDay, onTheClock} from './due-at.ts'

describe('when an issue goes out', () => {
  it.each([
    ['its own instant', '2026-05-12T05:30:00Z', 'Europe/Berlin', undefined, '2026-05-12T05:30:00Z'],
    ['an instant with an offset', '2026-05-12T07:30:00+02:00', 'UTC', undefined, '2026-05-12T05:30:00Z'],
    ['a time of day in summer', '2026-07-07T04:00:00Z', 'Europe/Berlin', '07:30', '2026-07-07T05:30:00Z'],
    ['a time of day in winter', '2026-12-01T04:00:00Z', 'Europe/Berlin', '07:30', '2026-12-01T06:30:00Z'],
    [
      'the day of the newsletter’s zone',
      '2026-05-11T23:30:00Z',
      'Asia/Tokyo',
      '07:00',
      '2026-05-11T22:00:00Z',
    ],
    [
      'the morning after clocks went forward',
      '2026-03-29T10:00:00Z',
      'Europe/Berlin',
      '07:30',
      '2026-03-29T05:30:00Z',
    ],
    ['a time that clocks skip', '2026-03-29T10:00:00Z', 'Europe/Berlin', '02:30', '2026-03-29T01:30:00Z'],
    ['a time that comes twice', '2026-10-25T10:00:00Z', 'Europe/Berlin', '02:30', '2026-10-25T00:30:00Z'],
    [
      'a zone that is a quarter off',
      '2026-05-12T00:00:00Z',
      'Asia/Kathmandu',
      '07:30',
      '2026-05-12T01:45:00Z',
    ],
    [
      'a date before the newsletter’s day began',
      '2026-11-01T03:00:00Z',
      'America/New_York',
      '06:00',
      '2026-10-31T10:00:00Z',
    ],
  ])('is %s', (_name, datePublished, timeZone, timeOfDay, expected) => {
    expect(dueAt(datePublished, timeZone, timeOfDay)).toBe(expected)
  })

  it('is told on the newsletter’s clock, with the offset of that day', () => {
    expect(onTheClock('2026-03-29T05:30:00Z', 'Europe/Berlin')).toBe(
      '2026-03-29 07:30 Europe/Berlin (+02:00)',
    )
    expect(onTheClock('2026-03-28T06:30:00Z', 'Europe/Berlin')).toBe(
      '2026-03-28 07:30 Europe/Berlin (+01:00)',
    )
  })

  it.each([
    ['07:30', true],
    ['23:59', true],
    ['24:00', false],
    ['7:30', false],
    ['07:30:00', false],
  ])('takes %s for a time of day: %s', (text, expected) => {
    expect(isTimeOfDay(text)).toBe(expected)
  })
})
