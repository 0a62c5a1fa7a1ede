/**
 * The day that a page's path names, as YYYY-MM-DD: `/2026/04/21/`, `/2026-04-21-x`, `/20260421/`, `/202604/t20260421_7.html`.
 *
 * @param today - YYYY-MM-DD: nothing has been published after it.
 * @returns `undefined` where no whole day is named, or one that can't be.
 */
export const dateIn = (path: string, today: string): string | undefined => {
  for (const pattern of patterns) {
    for (const [, year = '', month = '', day = ''] of path.matchAll(pattern)) {
      const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      if (isDay(date) && date <= today) return date
    }
  }
  return undefined
}

const patterns = [
  /(?<!\d)(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/g,
  /(?<!\d)(\d{4})(\d{2})[/-]?(\d{2})(?!\d)/g,
  /(?<!\d)(\d{4})[/-](\d{2})(\d{2})(?!\d)/g,
]

const isDay = (date: string): boolean => {
  if (date < '1990') return false
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
}
