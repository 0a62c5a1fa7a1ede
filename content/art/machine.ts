import {depthOf, faded, seen} from './hall-perspective.ts'
import {fill, polygon} from './svg.ts'

type Corner = readonly [x: number, y: number, depth: number]

/** A machine on one side of the hall (-1 or 1) in one of its bays: its front, its flank, its window and its lamp. */
export const machine = (side: number, bay: number): string => {
  const [near, far] = [depthOf(bay - 0.1), depthOf(bay + 0.42)]
  const [outer, inner] = [side * 0.86, side * (0.46 + 0.05 * ((bay * 3) % 2))]
  const top = 0.3 + 0.16 * ((bay * 7) % 3)
  const face = (colour: string, ...corners: readonly Corner[]): string =>
    polygon(
      corners.map(([x, y, depth]) => seen([x, y], depth)),
      fill(faded(colour, near)),
    )
  const front = (colour: string, left: number, right: number, above: number, below: number): string =>
    face(colour, [left, below, near], [left, above, near], [right, above, near], [right, below, near])
  const [lampX, lampY] = seen([inner * 1.06, top - 0.03], near)
  return [
    face('#3f4a4d', [inner, 1, near], [inner, top, near], [inner, top, far], [inner, 1, far]),
    face('#56615f', [outer, top, near], [inner, top, near], [inner, top, far], [outer, top, far]),
    front('#2d3639', outer, inner, top, 1),
    front('#7d8b8a', outer * 0.94, inner * 1.12, top + 0.1, top + 0.26),
    `<circle cx="${lampX.toFixed(1)}" cy="${lampY.toFixed(1)}" r="${(7 / near).toFixed(1)}" fill="#c2452d"/>`,
  ].join('')
}
