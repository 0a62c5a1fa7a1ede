/** Today as YYYY-MM-DD by the editor's own clock and calendar: an initial value. */
export const today = (): string => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
