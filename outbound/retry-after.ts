/**
 * How long a host asks to be left alone, in milliseconds; `undefined` where it doesn't say. Seconds or a date, as RFC 9110 10.2.3
 * has it.
 */
export const retryAfter = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined || header.trim() === '') return undefined
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
