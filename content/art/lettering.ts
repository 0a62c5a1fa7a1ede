import {line, stroke, type Point} from './svg.ts'

interface Style {
  /** Height of a capital, in pixels. */
  readonly size: number
  readonly colour: string
  readonly align?: 'left' | 'middle' | 'right'
}

/**
 * Words in a draughtsman's capitals, standing on `y`. Drawn from strokes, because the fonts that an SVG may count on differ from
 * machine to machine.
 */
export const lettering = (
  words: string,
  x: number,
  y: number,
  {size, colour, align = 'left'}: Style,
): string => {
  const unit = size / 6
  const start = x - {left: 0, middle: 0.5, right: 1}[align] * lengthOf(words) * unit
  return Array.from(words.toUpperCase())
    .flatMap((letter, at) =>
      strokesOf(letter).map((points) =>
        line(
          points.map(([dx, dy]): Point => [start + (at * advance + dx) * unit, y + (dy - 6) * unit]),
          stroke(colour, size / 9),
        ),
      ),
    )
    .join('')
}

/** From letter to letter, in sixths of the height. */
const advance = 5.6

const lengthOf = (words: string): number => words.length * advance - (advance - 4)

const strokesOf = (letter: string): readonly (readonly Point[])[] => {
  const glyph = glyphs[letter]
  if (glyph === undefined) throw new Error(`There is no "${letter}" in the lettering.`)
  return glyph === ''
    ? []
    : glyph
        .split('|')
        .map((points) => points.split(' ').map((point): Point => [Number(point[0]), Number(point[1])]))
}

/** Strokes divided by `|`, each through points on a grid of 5 by 7: column, then row from the top. */
const glyphs: Readonly<Record<string, string>> = {
  ' ': '',
  '.': '15 16',
  '-': '13 33',
  '>': '11 33 15',
  '<': '31 13 35',
  '%': '40 06|00 10 11 01 00|35 45 46 36 35',
  A: '06 20 46|14 34',
  B: '00 30 41 42 33 03|33 44 45 36 06 00',
  C: '41 30 10 01 05 16 36 45',
  D: '00 20 42 44 26 06 00',
  E: '40 00 06 46|03 33',
  F: '40 00 06|03 33',
  G: '41 30 10 01 05 16 36 45 43 23',
  H: '00 06|40 46|03 43',
  I: '20 26',
  J: '40 45 36 16 05',
  K: '00 06|40 03 46',
  L: '00 06 46',
  M: '06 00 23 40 46',
  N: '06 00 46 40',
  O: '10 01 05 16 36 45 41 30 10',
  P: '06 00 30 41 42 33 03',
  Q: '10 01 05 16 36 45 41 30 10|24 46',
  R: '06 00 30 41 42 33 03|23 46',
  S: '41 30 10 01 02 13 33 44 45 36 16 05',
  T: '00 40|20 26',
  U: '00 05 16 36 45 40',
  V: '00 26 40',
  W: '00 16 23 36 40',
  X: '00 46|40 06',
  Y: '00 23 40|23 26',
  Z: '00 40 06 46',
  0: '10 01 05 16 36 45 41 30 10',
  1: '11 20 26',
  2: '01 10 30 41 42 06 46',
  3: '01 10 30 41 42 33 13|33 44 45 36 16 05',
  4: '36 30 04 44',
  5: '40 00 02 32 43 45 36 16 05',
  6: '30 10 01 05 16 36 45 44 33 13 04',
  7: '00 40 16',
  8: '13 02 01 10 30 41 42 33 13 04 05 16 36 45 44 33',
  9: '42 33 13 02 01 10 30 41 45 36 16',
}
