/** Which of two instants, as ISO 8601 in UTC, is earlier; for sorting. Other texts are ordered by their characters. */
export const inTime = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
