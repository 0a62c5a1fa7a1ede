import {Temporal} from 'temporal-polyfill'

/** A time of day on the newsletter's own clock, `HH:MM`. */
export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/**
 * When an issue goes out.
 *
 * @param datePublished - The issue's instant, as the Studio stored it.
 * @param timeZone - The newsletter's IANA time zone.
 * @param timeOfDay - `HH:MM` on that clock, in place of the instant's own time of day. Where clocks are put forward over it,
 *   the mail goes as much later; where they are put back over it, at the first of the two moments (RFC 5545's rule).
 * @returns An instant, ISO 8601 in UTC.
 */
export const dueAt = (datePublished: string, timeZone: string, timeOfDay?: string): string => {
  const instant = Temporal.Instant.from(datePublished)
  if (timeOfDay === undefined) return instant.toString()
  const day = instant.toZonedDateTimeISO(timeZone).toPlainDate()
  return day
    .toZonedDateTime({timeZone, plainTime: Temporal.PlainTime.from(timeOfDay)})
    .toInstant()
    .toString()
}

/** An instant on the newsletter's clock, for people: `2026-03-29 07:30 Europe/Berlin (+02:00)`. */
export const onTheClock = (instant: string, timeZone: string): string => {
  const moment = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  const time = moment.toPlainTime().toString({smallestUnit: 'minute'})
  return `${moment.toPlainDate().toString()} ${time} ${timeZone} (${moment.offset})`
}
