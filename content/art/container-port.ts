import {crane} from './crane.ts'
import {dark, waterline} from './quayside.ts'
import {randomFrom} from './random.ts'
import {ship} from './ship.ts'
import {fill, gradient, line, polygon, rect, stroke, svg, type Point} from './svg.ts'

const [width, height] = [1600, 900]

/** Cranes and a loaded ship at dusk, mirrored in still water. */
export const containerPort = (): string => {
  const random = randomFrom(42)
  const shore = [quay(), ...[150, 400, 1080, 1330].map((x, at) => crane(x, at === 2)), ship(random)].join('')
  return svg(
    width,
    height,
    gradient('dusk', [
      [0, '#2b3350'],
      [0.4, '#7a5a72'],
      [0.68, '#d9824f'],
      [0.9, '#f5bf77'],
      [1, '#f9d79b'],
    ]),
    gradient('water', [
      [0, '#e9a866'],
      [0.2, '#b06a52'],
      [0.6, '#4d3f56'],
      [1, '#1f2338'],
    ]),
    rect(0, 0, width, waterline, 'fill="url(#dusk)"'),
    `<circle cx="930" cy="${waterline - 40}" r="70" fill="#ffe9bd" fill-opacity="0.95"/>`,
    polygon(ridge(), fill('#8a5f5c', 0.7)),
    rect(0, waterline, width, height - waterline, 'fill="url(#water)"'),
    `<g transform="translate(0 ${waterline * 2}) scale(1 -1)" opacity="0.42">${shore}</g>`,
    ...ripples(random),
    shore,
  )
}

const ridge = (): readonly Point[] => [
  [0, waterline],
  ...Array.from({length: 41}, (_, at): Point => {
    const x = at / 40
    return [x * width, waterline - 34 - 16 * Math.sin(x * 7 + 1) - 8 * Math.sin(x * 19)]
  }),
  [width, waterline],
]

const quay = (): string =>
  [
    rect(0, waterline - 16, width, 18, fill(dark)),
    ...Array.from({length: 27}, (_, at) => {
      const x = 20 + at * 60
      return line(
        [
          [x, waterline - 16],
          [x, waterline - 46],
        ],
        stroke(dark, 2),
      )
    }),
  ].join('')

const ripples = (random: () => number): readonly string[] =>
  Array.from({length: 150}, () => {
    const depth = random()
    const y = waterline + 8 + depth * depth * (height - waterline)
    const x = random() * width
    const length = 30 + 190 * depth
    return line(
      [
        [x, y],
        [x + length, y],
      ],
      stroke(random() < 0.5 ? '#f7c98a' : '#191b28', 1 + 2 * depth, 0.22),
    )
  })
