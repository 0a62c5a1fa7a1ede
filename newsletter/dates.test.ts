import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {dayOf, isTimeZone, longDate} from './dates.ts'

describe('dates', () => {
  it('are those of the zone', () => {
    expect(longDate('2026-05-11T23:30:00Z', 'Europe/Brussels')).toBe('12 May 2026')
    expect(longDate('2026-05-11T23:30:00Z', 'America/New_York')).toBe('11 May 2026')
  })

  it('of a calendar read as those of an instant', () => {
    const day = fc.date({min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true})
    fc.assert(
      fc.property(day, (instant) => {
        const iso = instant.toISOString()
        expect(dayOf(iso.slice(0, 10))).toBe(longDate(iso, 'UTC'))
      }),
    )
  })

  it.each(['', '2026', '2026-13-01', 'yesterday'])('leave %j as it is', (text) => {
    expect(dayOf(text)).toBe(text)
  })

  it('know which zones there are', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true)
    expect(isTimeZone('Europe/Atlantis')).toBe(false)
  })
})
