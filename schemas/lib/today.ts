/** The day as YYYY-MM-DD, by the clock and calendar of the machine. */
export const dayOf = (instant: Date): string =>
  [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

/** Today, as an initial value. */
export const today = (): string => dayOf(new Date())
