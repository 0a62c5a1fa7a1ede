/** What is known of the newest issue when the next one is begun. */
export interface NewestIssue {
  readonly number?: number | null
  readonly datePublished?: string | null
}

/** What a new issue starts with. The date is left out when there is no earlier one to count from. */
export interface NextIssue {
  readonly number: number
  readonly datePublished?: string
}

/** The next number, and the same weekday and hour a week later. */
export const nextIssue = (newest: NewestIssue | null, timeZone: string | null): NextIssue => {
  const number = (newest?.number ?? 0) + 1
  const last = new Date(newest?.datePublished ?? Number.NaN)
  if (Number.isNaN(last.getTime())) return {number}
  return {number, datePublished: weekLater(last, timeZone ?? 'UTC').toISOString()}
}

const DAY = 86_400_000

/** Seven days later by the clock on the wall, also where the clocks change in between. */
const weekLater = (instant: Date, timeZone: string): Date => {
  const later = new Date(instant.getTime() + 7 * DAY)
  return new Date(later.getTime() - offsetAt(later, timeZone) + offsetAt(instant, timeZone))
}

/** How far a zone's clock is ahead of UTC, in milliseconds; 0 for a zone that nobody knows. */
const offsetAt = (instant: Date, timeZone: string): number => {
  try {
    const wall = new Date(instant).toLocaleString('sv-SE', {timeZone})
    return Date.parse(`${wall.replace(' ', 'T')}Z`) - Math.floor(instant.getTime() / 1000) * 1000
  } catch {
    return 0
  }
}
