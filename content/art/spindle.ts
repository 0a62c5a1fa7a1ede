import {lettering} from './lettering.ts'
import {fill, line, palette, rect, stroke, svg} from './svg.ts'

const [width, height, axis] = [1600, 900, 430]

/** A grinding spindle in section. */
export const spindle = (): string =>
  svg(
    width,
    height,
    `<defs><pattern id="cut" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V14" ${stroke(palette.muted, 2)}/></pattern></defs>`,
    rect(0, 0, width, height, fill(palette.paper)),
    ...mirrored(190, 330, 870, 60, `fill="url(#cut)" ${stroke(palette.ink, 5)}`),
    ...mirrored(190, 330, 60, 130, `fill="url(#cut)" ${stroke(palette.ink, 5)}`),
    ...mirrored(1000, 330, 60, 130, `fill="url(#cut)" ${stroke(palette.ink, 5)}`),
    ...[280, 390, 780, 890].flatMap(bearing),
    rect(130, axis - 70, 1010, 140, `${fill('#fffdf8')} ${stroke(palette.ink, 5)}`),
    rect(1140, axis - 46, 90, 92, `${fill('#fffdf8')} ${stroke(palette.ink, 5)}`),
    rect(1230, axis - 250, 130, 500, `${fill('#e2d9cb')} ${stroke(palette.ink, 5)}`),
    rect(1360, axis - 40, 60, 80, `${fill('#fffdf8')} ${stroke(palette.ink, 5)}`),
    line(
      [
        [70, axis],
        [1500, axis],
      ],
      `${stroke(palette.accent, 3)} stroke-dasharray="40 10 6 10"`,
    ),
    ...dimension(190, 1060, 790, '870'),
    ...dimension(1230, 1360, 790, '130'),
    lettering('BEARINGS', 435, 160, {size: 20, colour: palette.accent, align: 'middle'}),
    ...[320, 430].map((x) =>
      line(
        [
          [435, 176],
          [x, 240],
        ],
        stroke(palette.accent, 2),
      ),
    ),
    lettering('WHEEL', 1295, 140, {size: 20, colour: palette.muted, align: 'middle'}),
  )

/** A rectangle above the axis and its image below; `outer` is its distance from the axis there, `depth` its height. */
const mirrored = (
  x: number,
  outer: number,
  length: number,
  depth: number,
  style: string,
): readonly string[] => {
  const reach = outer - 120
  return [rect(x, axis - reach, length, depth, style), rect(x, axis + reach - depth, length, depth, style)]
}

const bearing = (x: number): readonly string[] =>
  [axis - 110, axis + 110].flatMap((y) => [
    rect(x, y - 40, 80, 80, `${fill('#fffdf8')} ${stroke(palette.ink, 4)}`),
    `<circle cx="${x + 40}" cy="${y}" r="27" ${fill('#f0dcd3')} ${stroke(palette.accent, 5)}/>`,
  ])

const dimension = (left: number, right: number, y: number, words: string): readonly string[] => [
  ...[left, right].map((x) =>
    line(
      [
        [x, y - 24],
        [x, y + 24],
      ],
      stroke(palette.muted, 2),
    ),
  ),
  line(
    [
      [left, y],
      [right, y],
    ],
    stroke(palette.muted, 2),
  ),
  lettering(words, (left + right) / 2, y - 16, {size: 22, colour: palette.muted, align: 'middle'}),
]
