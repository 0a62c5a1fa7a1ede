/** A number in a text. */
export interface Numeral {
  /** Exactly, as a decimal without grouping or trailing zeros: `350000000`, `3.5`. */
  readonly value: string
  /** As it is written. */
  readonly text: string
  /** In UTF-16 units; `end` exclusive. */
  readonly start: number
  readonly end: number
  /** Whether it may be no number at all, or one that another language leaves out: a lone 一, "one", "first". */
  readonly isWeak: boolean
}

/**
 * A decimal times a power of ten, exactly.
 *
 * @param digits - Digits with at most one point.
 */
export const scaled = (digits: string, power: number): string => {
  const [whole = '', part = ''] = digits.split('.')
  const all = `${whole}${part.padEnd(power, '0')}`
  const point = whole.length + power
  const integer = all.slice(0, point).replace(/^0+(?=\d)/, '')
  const rest = all.slice(point).replace(/0+$/, '')
  return rest === '' ? integer || '0' : `${integer || '0'}.${rest}`
}

/** The sum of two decimals, exactly. */
export const sum = (one: string, other: string): string => {
  const places = Math.max(placesOf(one), placesOf(other))
  const total = BigInt(scaled(one, places)) + BigInt(scaled(other, places))
  const digits = total.toString().padStart(places + 1, '0')
  return places === 0
    ? digits
    : scaled(`${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`, 0)
}

const placesOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0
