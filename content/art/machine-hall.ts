import {fill, gradient, line, mix, polygon, rect, stroke, svg, type Point} from './svg.ts'

const [width, height] = [1600, 900]
const vanishing = {x: 830, y: 470}
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

/** Where a point of the hall's cross-section, from -1 to 1 each way, is seen at a depth. */
const seen = ([x, y]: Point, depth: number): Point => [
  vanishing.x + (x * 1010) / depth,
  vanishing.y + (y * 560) / depth,
]

const depthOf = (index: number): number => 0.8 + index * 0.62

const faded = (colour: string, depth: number): string =>
  mix(colour, '#efe8da', Math.min(0.88, (depth - 0.8) / 8.4))

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

/** A machine's front and its flank towards the aisle, with a lamp on it. */
const machine = (side: number, index: number): string => {
  const [near, far] = [depthOf(index - 0.1), depthOf(index + 0.42)]
  const [outer, inner] = [side * 0.86, side * (0.46 + 0.05 * ((index * 3) % 2))]
  const top = 0.3 + 0.16 * ((index * 7) % 3)
  const front = faded('#2d3639', near)
  return [
    polygon(
      [seen([inner, 1], near), seen([inner, top], near), seen([inner, top], far), seen([inner, 1], far)],
      fill(faded('#3f4a4d', near)),
    ),
    polygon(
      [seen([outer, top], near), seen([inner, top], near), seen([inner, top], far), seen([outer, top], far)],
      fill(faded('#56615f', near)),
    ),
    polygon(
      [seen([outer, 1], near), seen([outer, top], near), seen([inner, top], near), seen([inner, 1], near)],
      fill(front),
    ),
    polygon(
      [
        seen([outer * 0.94, top + 0.1], near),
        seen([inner * 1.12, top + 0.1], near),
        seen([inner * 1.12, top + 0.26], near),
        seen([outer * 0.94, top + 0.26], near),
      ],
      fill(faded('#7d8b8a', near)),
    ),
    (([x, y]) =>
      `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(7 / near).toFixed(1)}" fill="#c2452d"/>`)(
      seen([inner * 1.06, top - 0.03], near),
    ),
  ].join('')
}
