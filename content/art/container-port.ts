import {randomFrom} from './random.ts'
import {fill, gradient, line, mix, polygon, rect, stroke, svg, type Point} from './svg.ts'

const [width, height, waterline] = [1600, 900, 640]
const dark = '#14161d'

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

const crane = (x: number, raised: boolean): string => {
  const [ground, deck, top] = [waterline - 14, waterline - 250, waterline - 380]
  const beam = (points: readonly Point[], thickness = 8): string => line(points, stroke(dark, thickness))
  const boomEnd: Point = raised ? [x + 150, top - 150] : [x + 330, deck]
  return [
    beam(
      [
        [x, ground],
        [x + 14, deck],
      ],
      11,
    ),
    beam(
      [
        [x + 112, ground],
        [x + 98, deck],
      ],
      11,
    ),
    beam([
      [x + 5, waterline - 110],
      [x + 107, waterline - 110],
    ]),
    beam(
      [
        [x + 5, waterline - 110],
        [x + 102, deck],
      ],
      4,
    ),
    beam(
      [
        [x - 120, deck],
        [x + 110, deck],
      ],
      12,
    ),
    beam([[x + 110, deck], boomEnd], 10),
    beam(
      [
        [x + 14, deck],
        [x + 56, top],
        [x + 98, deck],
      ],
      7,
    ),
    beam(
      [
        [x - 115, deck],
        [x + 56, top],
      ],
      3,
    ),
    beam([[x + 56, top], boomEnd], 3),
    rect(x - 100, deck - 34, 70, 30, fill(dark)),
    ...(raised
      ? []
      : [
          rect(x + 196, deck + 4, 26, 18, fill(dark)),
          beam(
            [
              [x + 209, deck + 20],
              [x + 209, deck + 110],
            ],
            2,
          ),
          rect(x + 180, deck + 110, 58, 24, fill('#3a2226')),
        ]),
    `<circle cx="${x + 56}" cy="${top - 6}" r="4" fill="#ff8f6a"/>`,
  ].join('')
}

const ship = (random: () => number): string => {
  const [stern, bow, rail] = [560, 1290, waterline - 74]
  const boxes = Array.from({length: 15}, (_, column) => {
    const tiers = 2 + Math.floor(random() * 4) + (column > 2 && column < 11 ? 1 : 0)
    return Array.from({length: tiers}, (_tier, tier) =>
      rect(
        stern + 120 + column * 38,
        rail - 24 * (tier + 1),
        36,
        22,
        fill(
          mix(
            '#1d1f29',
            ['#7a3b32', '#31505c', '#6b5a3a', '#46384f'][Math.floor(random() * 4)] ?? dark,
            0.55,
          ),
        ),
      ),
    ).join('')
  })
  return [
    ...boxes,
    polygon(
      [
        [stern, rail],
        [bow, rail],
        [bow + 50, rail - 22],
        [bow - 20, waterline + 6],
        [stern + 26, waterline + 6],
      ],
      fill('#181a22'),
    ),
    rect(stern + 30, rail - 170, 76, 172, fill('#1b1d26')),
    rect(stern + 14, rail - 176, 108, 16, fill('#1b1d26')),
    rect(stern + 52, rail - 220, 26, 50, fill('#1b1d26')),
    ...Array.from({length: 8}, (_, at) =>
      rect(stern + 40 + (at % 4) * 15, rail - 150 + Math.floor(at / 4) * 34, 7, 7, fill('#ffd58a', 0.85)),
    ),
  ].join('')
}

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
