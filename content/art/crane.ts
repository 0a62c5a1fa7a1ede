import {dark, waterline} from './quayside.ts'
import {fill, line, rect, stroke, type Point} from './svg.ts'

const [ground, tie, deck, top] = [waterline - 14, waterline - 110, waterline - 250, waterline - 380]

/** A ship-to-shore crane whose landward leg stands at `x`; raised, its boom lets ships pass. */
export const crane = (x: number, isRaised: boolean): string => {
  const [boomX, boomY] = isRaised ? [x + 150, top - 150] : [x + 330, deck]
  return [
    beam(11, x, ground, x + 14, deck),
    beam(11, x + 112, ground, x + 98, deck),
    beam(8, x + 5, tie, x + 107, tie),
    beam(4, x + 5, tie, x + 102, deck),
    beam(12, x - 120, deck, x + 110, deck),
    beam(10, x + 110, deck, boomX, boomY),
    beam(7, x + 14, deck, x + 56, top, x + 98, deck),
    beam(3, x - 115, deck, x + 56, top, boomX, boomY),
    rect(x - 100, deck - 34, 70, 30, fill(dark)),
    isRaised ? '' : load(x + 209),
    `<circle cx="${x + 56}" cy="${top - 6}" r="4" fill="#ff8f6a"/>`,
  ].join('')
}

/** A trolley and the container that hangs from it. */
const load = (x: number): string =>
  rect(x - 13, deck + 4, 26, 18, fill(dark)) +
  beam(2, x, deck + 20, x, deck + 110) +
  rect(x - 29, deck + 110, 58, 24, fill('#3a2226'))

/** A beam through points given as x, y, x, y, … */
const beam = (thickness: number, ...coordinates: readonly number[]): string =>
  line(
    coordinates.flatMap((x, at): Point[] => (at % 2 === 0 ? [[x, coordinates[at + 1] ?? 0]] : [])),
    stroke(dark, thickness),
  )
