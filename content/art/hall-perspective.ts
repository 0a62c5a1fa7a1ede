import {mix, type Point} from './svg.ts'

/** Where all lines along the hall meet, in pixels. */
export const vanishing = {x: 830, y: 470}

/** Where a point of the hall's cross-section, from -1 to 1 each way, is seen at a depth. */
export const seen = ([x, y]: Point, depth: number): Point => [
  vanishing.x + (x * 1010) / depth,
  vanishing.y + (y * 560) / depth,
]

/** How deep a bay lies; the first is 0. */
export const depthOf = (index: number): number => 0.8 + index * 0.62

/** A colour as the haze leaves it. */
export const faded = (colour: string, depth: number): string =>
  mix(colour, '#efe8da', Math.min(0.88, (depth - 0.8) / 8.4))
