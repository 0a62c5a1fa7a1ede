type Rgb = readonly [red: number, green: number, blue: number]

/** WCAG 2.2's contrast of two `#rrggbb` colours, 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const contrastOf = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** What a colour is for: programs that force the dark treat the two differently. */
type Use = 'ink' | 'background'

/** A colour as programs turn it over that invert all of them: its lightness becomes what it lacked, its hue stays. */
export const inverted = (colour: string): string => withLightness(colour, 1 - lightnessOf(colour))

/** A colour as programs turn it over that leave what is dark enough (or, of ink, light enough) already. */
export const darkened = (colour: string, use: Use): string => {
  const isLight = lightnessOf(colour) > 0.5
  return isLight === (use === 'background') ? inverted(colour) : colour
}

const rgbOf = (colour: string): Rgb => {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255
  return [part(1), part(3), part(5)]
}

const luminance = (colour: string): number => {
  const [red, green, blue] = rgbOf(colour).map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** HSL's lightness, 0 to 1. */
const lightnessOf = (colour: string): number => {
  const parts = rgbOf(colour)
  return (Math.max(...parts) + Math.min(...parts)) / 2
}

/** The colour of the same hue and saturation with another lightness, in HSL. */
const withLightness = (colour: string, lightness: number): string => {
  const parts = rgbOf(colour)
  const before = lightnessOf(colour)
  const room = 1 - Math.abs(2 * before - 1)
  const scale = room === 0 ? 0 : (1 - Math.abs(2 * lightness - 1)) / room
  return `#${parts
    .map((part) => Math.round(255 * Math.min(1, Math.max(0, lightness + (part - before) * scale))))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`
}
