import {remembered} from './remembered.ts'

/** "12 May 2026" of an instant, in a time zone. */
export const longDate = (instant: string, timeZone: string): string => datesIn(timeZone)(instant)

// Making a format costs more than rendering an issue, and formatting a date as much as a paragraph.
const datesIn = remembered((timeZone) => {
  const format = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone})
  return remembered((instant) => format.format(new Date(instant)))
})

/** Whether dates can be given in it: an IANA time zone, such as Europe/Berlin. */
export const isTimeZone = (name: string): boolean => {
  try {
    datesIn(name)
    return true
  } catch {
    return false
  }
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** "12 May 2026" of a calendar date (2026-05-12), which has no time zone. Any other text as it is. */
export const dayOf = (date: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  const name = months[Number(month) - 1]
  return name === undefined ? date : `${Number(day)} ${name} ${Number(year)}`
}
