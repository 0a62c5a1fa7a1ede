/** One colour of a palette, with a colour for text upon it. */
interface PaletteSwatch {
  readonly _type: 'sanity.imagePaletteSwatch'
  /** `#rrggbb`. */
  readonly background: string
  readonly foreground: '#000' | '#fff'
  readonly title: '#000' | '#fff'
  /** Percent of the image's visible pixels. */
  readonly population: number
}

type SwatchName = keyof typeof targets | 'dominant'

/** The colours that tell an image; a swatch that no pixel fits is left out. */
export type Palette = {readonly _type: 'sanity.imagePalette'} & Readonly<
  Partial<Record<SwatchName, PaletteSwatch>>
>

/**
 * Picks a palette.
 *
 * @param pixels - sRGB with alpha, four bytes a pixel; a thumbnail is enough.
 */
export const paletteOf = (pixels: Uint8Array): Palette | undefined => {
  const colours = coloursIn(pixels)
  const dominant = colours[0]
  if (dominant === undefined) return undefined
  const total = colours.reduce((sum, {count}) => sum + count, 0)
  const swatches: Partial<Record<SwatchName, PaletteSwatch>> = {dominant: swatch(dominant, total)}
  const taken = new Set<Colour>()
  for (const name of names) {
    const best = bestFor(
      targets[name],
      colours.filter((colour) => !taken.has(colour)),
      dominant.count,
    )
    if (best === undefined) continue
    taken.add(best)
    swatches[name] = swatch(best, total)
  }
  return {_type: 'sanity.imagePalette', ...swatches}
}

interface Colour {
  readonly rgb: readonly [number, number, number]
  readonly count: number
  readonly saturation: number
  readonly lightness: number
}

interface Target {
  readonly saturation: readonly [least: number, wanted: number, most: number]
  readonly lightness: readonly [least: number, wanted: number, most: number]
}

const vivid = [0.35, 1, 1] as const
const pale = [0, 0.3, 0.4] as const
const light = [0.55, 0.74, 1] as const
const medium = [0.3, 0.5, 0.7] as const
const dark = [0, 0.26, 0.45] as const

// The ranges and weights of Android's Palette, whose names these are:
// https://developer.android.com/reference/androidx/palette/graphics/Target
const targets = {
  vibrant: {saturation: vivid, lightness: medium},
  lightVibrant: {saturation: vivid, lightness: light},
  darkVibrant: {saturation: vivid, lightness: dark},
  muted: {saturation: pale, lightness: medium},
  lightMuted: {saturation: pale, lightness: light},
  darkMuted: {saturation: pale, lightness: dark},
} as const satisfies Record<string, Target>

const names = ['vibrant', 'lightVibrant', 'darkVibrant', 'muted', 'lightMuted', 'darkMuted'] as const
const weights = {saturation: 0.24, lightness: 0.52, count: 0.24}

const bestFor = (target: Target, colours: readonly Colour[], mostCount: number): Colour | undefined => {
  const fitting = colours.filter(
    ({saturation, lightness}) => within(saturation, target.saturation) && within(lightness, target.lightness),
  )
  const score = ({saturation, lightness, count}: Colour): number =>
    weights.saturation * (1 - Math.abs(saturation - target.saturation[1])) +
    weights.lightness * (1 - Math.abs(lightness - target.lightness[1])) +
    weights.count * (count / mostCount)
  return fitting.toSorted((a, b) => score(b) - score(a))[0]
}

const within = (value: number, [least, , most]: readonly [number, number, number]): boolean =>
  value >= least && value <= most

/** The colours, most frequent first: pixels alike in the upper four bits of each channel count as one colour, their mean. */
const coloursIn = (pixels: Uint8Array): readonly Colour[] => {
  const bins = new Map<number, {red: number; green: number; blue: number; count: number}>()
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    if (alpha < 128) continue
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
    const bin = bins.get(key) ?? {red: 0, green: 0, blue: 0, count: 0}
    bin.red += red
    bin.green += green
    bin.blue += blue
    bin.count += 1
    bins.set(key, bin)
  }
  return [...bins.values()]
    .map(({red, green, blue, count}) => colour([red / count, green / count, blue / count], count))
    .toSorted((a, b) => b.count - a.count)
}

const colour = (rgb: readonly [number, number, number], count: number): Colour => {
  const most = Math.max(...rgb) / 255
  const least = Math.min(...rgb) / 255
  const lightness = (most + least) / 2
  const saturation = most === least ? 0 : (most - least) / (1 - Math.abs(2 * lightness - 1))
  return {rgb, count, saturation, lightness}
}

const swatch = ({rgb, count}: Colour, total: number): PaletteSwatch => {
  const [red, green, blue] = rgb
  // Perceived brightness by ITU-R BT.601; above the middle, black text reads better.
  const text = red * 0.299 + green * 0.587 + blue * 0.114 >= 150 ? '#000' : '#fff'
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`,
    foreground: text,
    title: text,
    population: Math.round((count / total) * 10_000) / 100,
  }
}
