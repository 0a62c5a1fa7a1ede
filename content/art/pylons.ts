import {fill, gradient, line, mix, polygon, rect, stroke, svg, type Point} from './svg.ts'

const [width, height] = [1600, 900]

/** A line of pylons over misty hills, before sunrise. */
export const pylons = (): string =>
  svg(
    width,
    height,
    gradient('sky', [
      [0, '#aebcc4'],
      [0.45, '#e6d9c9'],
      [0.72, '#f4c79c'],
      [1, '#f1b98a'],
    ]),
    rect(0, 0, width, height, 'fill="url(#sky)"'),
    `<radialGradient id="glow"><stop offset="0" stop-color="#fff6e6" stop-opacity="0.8"/><stop offset="1" stop-color="#fff6e6" stop-opacity="0"/></radialGradient>`,
    `<circle cx="1180" cy="560" r="420" fill="url(#glow)"/><circle cx="1180" cy="560" r="52" fill="#fff6e6"/>`,
    hill(590, 26, 0, 0.2),
    hill(640, 34, 1.7, 0.42),
    wires(),
    ...masts.toReversed().map(({x, foot, size}) => mast(x, foot, size)),
    hill(770, 40, 3.1, 0.78),
    hill(850, 26, 5.2, 1),
  )

interface Mast {
  readonly x: number
  readonly foot: number
  readonly size: number
}

const masts: readonly Mast[] = Array.from({length: 7}, (_, at) => {
  const near = 0.62 ** at
  return {x: 1310 - 1010 * near, foot: 640 + 210 * near, size: 720 * near}
})

const inkAt = (size: number): string => mix('#9aa3a8', '#22292d', Math.min(1, 0.25 + size / 560))

/** Half the length of each cross-arm, and its height, as shares of the mast's height. */
const arms = [
  [0.15, 0.93],
  [0.2, 0.79],
  [0.15, 0.66],
] as const

const mast = (x: number, foot: number, size: number): string => {
  const half = (share: number): number => size * (share < 0.6 ? 0.13 - share * 0.17 : 0.028 * (1.55 - share))
  const at = (side: number, share: number): Point => [x + side * half(share), foot - share * size]
  const joints = [0, 0.16, 0.3, 0.42, 0.52, 0.6, 0.66, 0.725, 0.79, 0.86, 0.93, 1]
  const ink = stroke(inkAt(size), Math.max(1, size / 150))
  const lattice = joints.slice(1).flatMap((share, index) => {
    const below = joints[index] ?? 0
    return [
      line([at(-1, below), at(1, share)], ink),
      line([at(1, below), at(-1, share)], ink),
      line([at(-1, share), at(1, share)], ink),
    ]
  })
  return [
    line([at(-1, 0), at(-1, 0.6), [x, foot - size * 1.03], at(1, 0.6), at(1, 0)], ink),
    ...lattice,
    ...arms.flatMap(([reach, share]) =>
      [-1, 1].flatMap((side) => {
        const tip: Point = [x + side * reach * size, foot - share * size]
        return [
          line([at(side, share - 0.03), tip, at(side, share + 0.025)], ink),
          line([tip, [tip[0], tip[1] + size * 0.035]], ink),
        ]
      }),
    ),
  ].join('')
}

const wires = (): string => {
  const beyond: Mast = {x: -620, foot: 1010, size: 1180}
  return [beyond, ...masts]
    .flatMap((from, index, all) => {
      const to = all[index + 1]
      if (to === undefined) return []
      return arms.flatMap(([reach, share]) =>
        [-1, 1].map((side) => {
          const [a, b] = [from, to].map((end): Point => [
            end.x + side * reach * end.size,
            end.foot - (share - 0.035) * end.size,
          ])
          return a === undefined || b === undefined
            ? ''
            : sagging(a, b, from.size * 0.1, stroke(inkAt(to.size), Math.max(0.8, to.size / 230), 0.85))
        }),
      )
    })
    .join('')
}

const sagging = ([ax, ay]: Point, [bx, by]: Point, sag: number, style: string): string =>
  line(
    Array.from({length: 25}, (_, at): Point => {
      const t = at / 24
      return [ax + (bx - ax) * t, ay + (by - ay) * t + 4 * sag * t * (1 - t)]
    }),
    style,
  )

const hill = (level: number, swell: number, phase: number, nearness: number): string => {
  const crest = Array.from({length: 81}, (_, at): Point => {
    const x = at / 80
    const wave =
      Math.sin(x * 5 + phase) + 0.5 * Math.sin(x * 11 + phase * 2) + 0.12 * Math.sin(x * 47 + phase)
    return [x * width, level - swell * wave]
  })
  return polygon([[0, height], ...crest, [width, height]], fill(mix('#d9c4b2', '#20272a', nearness)))
}
