/** Colours that the drawings share with the newsletter's own. */
export const palette = {
  paper: '#f7f3ec',
  ink: '#1c1b1a',
  muted: '#5c5852',
  accent: '#9a2a1b',
  hairline: '#d8d3cb',
}

export type Point = readonly [x: number, y: number]

/** An SVG of a size in pixels. */
export const svg = (width: number, height: number, ...parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`

/** A vertical gradient with stops from 0 to 1, to be filled with as `url(#id)`. */
export const gradient = (id: string, stops: readonly (readonly [at: number, colour: string])[]): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops
    .map(([at, colour]) => `<stop offset="${at}" stop-color="${colour}"/>`)
    .join('')}</linearGradient>`

export const rect = (x: number, y: number, width: number, height: number, style: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${style}/>`

export const line = (points: readonly Point[], style: string): string =>
  `<polyline points="${list(points)}" fill="none" ${style}/>`

export const polygon = (points: readonly Point[], style: string): string =>
  `<polygon points="${list(points)}" ${style}/>`

/** A stroke's style. */
export const stroke = (colour: string, width: number, opacity = 1): string =>
  `stroke="${colour}" stroke-width="${round(width)}" stroke-opacity="${opacity}" stroke-linejoin="round" stroke-linecap="round"`

export const fill = (colour: string, opacity = 1): string =>
  `fill="${colour}" fill-opacity="${round(opacity)}"`

/** A colour between two, both `#rrggbb`. */
export const mix = (from: string, to: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [a, b] = [from, to].map((colour) => parseInt(colour.slice(at, at + 2), 16))
      return Math.round((a ?? 0) * (1 - share) + (b ?? 0) * share)
        .toString(16)
        .padStart(2, '0')
    })
    .join('')}`

const list = (points: readonly Point[]): string => points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')

const round = (length: number): number => Math.round(length * 10) / 10
