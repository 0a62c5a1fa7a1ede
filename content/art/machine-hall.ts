import {depthOf, faded, seen, vanishing} from './hall-perspective.ts'
import {machine} from './machine.ts'
import {fill, gradient, line, polygon, rect, stroke, svg, type Point} from './svg.ts'

const [width, height] = [1600, 900]
const bays = 11

/** A factory hall in perspective, with a bright gate at its end. */
export const machineHall = (): string =>
  svg(
    width,
    height,
    gradient('haze', [
      [0, '#cfd6d4'],
      [0.5, '#f2ecdf'],
      [1, '#b9b2a4'],
    ]),
    rect(0, 0, width, height, 'fill="url(#haze)"'),
    surface([-1, -0.62], [-1, 1], '#5d6667'),
    surface([1, -0.62], [1, 1], '#667072'),
    surface([-1, 1], [1, 1], '#8f8878'),
    surface([-1, -0.62], [0, -1], '#454d50'),
    surface([0, -1], [1, -0.62], '#4d565a'),
    ...Array.from({length: bays}, (_, at) => bay(bays - at)),
    rect(vanishing.x - 50, vanishing.y - 28, 100, 80, fill('#fffaf0', 0.95)),
  )

const surface = (from: Point, to: Point, colour: string): string =>
  Array.from({length: 24}, (_, at) => {
    const [near, far] = [0.6 + at * 0.36, 0.6 + (at + 1.05) * 0.36]
    return polygon(
      [seen(from, near), seen(to, near), seen(to, far), seen(from, far)],
      fill(faded(colour, near)),
    )
  }).join('')

const bay = (index: number): string => {
  const [depth, next] = [depthOf(index), depthOf(index + 0.55)]
  const ink = faded('#20262a', depth)
  const beam = (points: readonly Point[], thickness: number): string =>
    line(
      points.map((point) => seen(point, depth)),
      stroke(ink, Math.max(1, thickness / depth)),
    )
  const skylight = (side: number): string =>
    polygon(
      [
        seen([side * 0.2, -0.924], depth),
        seen([side * 0.62, -0.764], depth),
        seen([side * 0.62, -0.764], next),
        seen([side * 0.2, -0.924], next),
      ],
      fill('#fbf6ea', 0.92),
    )
  return [
    skylight(-1),
    skylight(1),
    beam(
      [
        [-1, 1],
        [-1, -0.62],
        [0, -1],
        [1, -0.62],
        [1, 1],
      ],
      26,
    ),
    beam(
      [
        [-1, -0.62],
        [1, -0.62],
      ],
      16,
    ),
    ...[-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75].map((x) =>
      beam(
        [
          [x, -0.62],
          [x, -1 + 0.38 * Math.abs(x)],
        ],
        8,
      ),
    ),
    ...[-0.75, -0.5, -0.25].flatMap((x) => [
      beam(
        [
          [x, -1 - 0.38 * x],
          [x + 0.25, -0.62],
        ],
        6,
      ),
      beam(
        [
          [-x, -1 - 0.38 * x],
          [-x - 0.25, -0.62],
        ],
        6,
      ),
    ]),
    machine(-1, index),
    machine(1, index),
  ].join('')
}
