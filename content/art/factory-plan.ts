import {lettering} from './lettering.ts'
import {fill, line, palette, rect, stroke, svg, type Point} from './svg.ts'

const [width, height] = [1600, 900]
const [top, bottom] = [210, 640]

interface Room {
  readonly name: string
  readonly left: number
  readonly right: number
  /** How many machines stand in it, in two rows. */
  readonly machines: number
}

const rooms: readonly Room[] = [
  {name: 'FOUNDRY', left: 110, right: 470, machines: 4},
  {name: 'MACHINING', left: 470, right: 910, machines: 12},
  {name: 'SCRAPING', left: 910, right: 1046, machines: 2},
  {name: 'ASSEMBLY', left: 1046, right: 1346, machines: 4},
  {name: 'TEST', left: 1346, right: 1500, machines: 2},
]

/** The ground plan of a maker of grinding machines: the scraping room is the smallest, and marked. */
export const factoryPlan = (): string =>
  svg(
    width,
    height,
    rect(0, 0, width, height, fill(palette.paper)),
    ...Array.from({length: 31}, (_, at) =>
      segment([50 + at * 50, 60], [50 + at * 50, 840], 1, palette.hairline),
    ),
    ...Array.from({length: 16}, (_, at) =>
      segment([50, 75 + at * 50], [1550, 75 + at * 50], 1, palette.hairline),
    ),
    ...rooms.flatMap(furnish),
    flow(),
    ...rooms.flatMap(({left, right}) => dimension(left, right)),
    lettering('GROUND FLOOR 1-400', 1500, 810, {size: 20, colour: palette.muted, align: 'right'}),
  )

const segment = (from: Point, to: Point, thickness: number, colour = palette.ink): string =>
  line([from, to], stroke(colour, thickness))

const furnish = ({name, left, right, machines}: Room): readonly string[] => {
  const isNarrow = name === 'SCRAPING'
  const colour = isNarrow ? palette.accent : palette.ink
  const perRow = machines / 2
  const pitch = (right - left - 50) / perRow
  return [
    rect(
      left,
      top,
      right - left,
      bottom - top,
      `${fill(isNarrow ? '#f0dcd3' : '#fffdf8')} ${stroke(palette.ink, 7)}`,
    ),
    ...Array.from({length: machines}, (_, at) => {
      const x = left + 25 + (at % perRow) * pitch + 8
      const y = at < perRow ? top + 70 : bottom - 150
      return (
        rect(x, y, pitch - 16, 80, `fill="none" ${stroke(colour, 3)}`) +
        segment([x, y], [x + pitch - 16, y + 80], 1.5, colour) +
        segment([x + pitch - 16, y], [x, y + 80], 1.5, colour)
      )
    }),
    // Doors, left open for what is carried through.
    rect(right - 6, 400, 12, 60, fill(palette.paper)),
    lettering(name, (left + right) / 2, top - 30, {size: 18, colour, align: 'middle'}),
  ]
}

const flow = (): string =>
  line(
    [
      [60, 430],
      [1545, 430],
    ],
    `${stroke(palette.accent, 4)} stroke-dasharray="18 14"`,
  ) +
  line(
    [
      [1520, 415],
      [1548, 430],
      [1520, 445],
    ],
    stroke(palette.accent, 4),
  )

const dimension = (left: number, right: number): readonly string[] => [
  segment([left, bottom + 30], [left, bottom + 70], 2, palette.muted),
  segment([right, bottom + 30], [right, bottom + 70], 2, palette.muted),
  segment([left + 4, bottom + 50], [right - 4, bottom + 50], 2, palette.muted),
  lettering(`${Math.round((right - left) / 10)} M`, (left + right) / 2, bottom + 100, {
    size: 20,
    colour: palette.muted,
    align: 'middle',
  }),
]
