/**
 * How mail apps colour a mail: as it is, as it declares itself for the dark, or as they make it dark themselves. Outlook says
 * which elements it has darkened, and mails may answer; Gmail inverts and asks nothing: on Android what is light, on iOS all.
 */
export const COLOURS = ['light', 'dark', 'outlook', 'partial', 'full'] as const

export type Colours = (typeof COLOURS)[number]

/** A page's HTML as it looks in these colours. Only what is shown changes; the bytes that are sent know nothing of it. */
export const coloured = (html: string, colours: Colours): string => {
  const end = html.indexOf('</head>')
  const [head, rest] = [html.slice(0, end), html.slice(end)]
  const isDark = colours === 'dark'
  const settled = head
    .replaceAll('(prefers-color-scheme:dark)', isDark ? 'all' : 'not all')
    .replaceAll('color-scheme:light dark', `color-scheme:${isDark ? 'dark' : 'light'}`)
    .replaceAll('content="light dark"', `content="${isDark ? 'dark' : 'light'}"`)
  switch (colours) {
    case 'light':
    case 'dark':
      return settled + rest
    case 'outlook':
      return settled.replace('<html', '<html data-ogsc="" data-ogsb=""') + inverted(rest, 'partial')
    case 'partial':
    case 'full':
      return settled + inverted(rest, colours)
  }
}

/** Colours in inline styles, with their lightness turned round: of all of them, or of light grounds and dark words. */
const inverted = (html: string, mode: 'partial' | 'full'): string =>
  html.replace(/ style="[^"]*"/g, (style) =>
    style.replace(
      /(background-color|color|border(?:-\w+)?):([^;"#]*)(#[0-9a-f]{6})/gi,
      (_whole, property: string, before: string, hex: string) => {
        const isGround = property.toLowerCase() === 'background-color'
        const isLight = lightnessOf(hex) > 0.5
        const turns = mode === 'full' || isGround === isLight
        return `${property}:${before}${turns ? withLightnessTurned(hex) : hex}`
      },
    ),
  )

const channelsOf = (hex: string): readonly [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16) / 255,
  Number.parseInt(hex.slice(3, 5), 16) / 255,
  Number.parseInt(hex.slice(5, 7), 16) / 255,
]

/** HSL's lightness, from 0 to 1. */
const lightnessOf = (hex: string): number => {
  const channels = channelsOf(hex)
  return (Math.max(...channels) + Math.min(...channels)) / 2
}

// Hue and saturation stay: adding the same to each channel changes HSL's lightness alone, and 1 - 2 × lightness turns it round.
const withLightnessTurned = (hex: string): string => {
  const shift = 1 - 2 * lightnessOf(hex)
  const parts = channelsOf(hex).map((channel) =>
    Math.round(Math.min(1, Math.max(0, channel + shift)) * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${parts.join('')}`
}
