/**
 * The day in a time zone, as `YYYY-MM-DD`, which is how Swedish writes it; in UTC where there is no time zone that is one.
 *
 * @param timeZone - IANA's name of it, or whatever stands in its place.
 */
export const dayIn = (timeZone: unknown, now: Date): string => {
  try {
    return now.toLocaleDateString('sv-SE', {timeZone: typeof timeZone === 'string' ? timeZone : 'UTC'})
  } catch {
    return now.toISOString().slice(0, 10)
  }
}
