import {deliveryTimes} from '../documents/issue-41/delivery-times.ts'
import {lettering} from './lettering.ts'
import {fill, line, palette, rect, stroke, svg} from './svg.ts'

const [width, height, base] = [1600, 900, 740]

const years = ['2021', '2026'] as const
const colours = ['#b7afa3', palette.accent] as const
const perWeek = 2.5

/** Delivery times by class of transformer, in pairs of bars. */
export const leadTimes = (): string =>
  svg(
    width,
    height,
    rect(0, 0, width, height, fill(palette.paper)),
    ...[50, 100, 150, 200].flatMap((weeks) => [
      line(
        [
          [150, base - weeks * perWeek],
          [1520, base - weeks * perWeek],
        ],
        stroke(palette.hairline, 2),
      ),
      lettering(String(weeks), 120, base - weeks * perWeek + 10, {
        size: 20,
        colour: palette.muted,
        align: 'right',
      }),
    ]),
    lettering('WEEKS', 40, 110, {size: 22, colour: palette.muted}),
    ...years.flatMap((year, at) => [
      rect(1180 + at * 180, 88, 24, 24, fill(colours[at] ?? palette.ink)),
      lettering(year, 1220 + at * 180, 110, {size: 22, colour: palette.ink}),
    ]),
    ...deliveryTimes.flatMap(({short, weeks}, group) => {
      const left = 210 + group * 335
      return [
        ...weeks.flatMap((count, at) => [
          rect(
            left + at * 112,
            base - count * perWeek,
            100,
            count * perWeek,
            fill(colours[at] ?? palette.ink),
          ),
          lettering(String(count), left + at * 112 + 50, base - count * perWeek - 16, {
            size: 24,
            colour: palette.ink,
            align: 'middle',
          }),
        ]),
        lettering(short, left + 106, base + 60, {size: 22, colour: palette.ink, align: 'middle'}),
      ]
    }),
    line(
      [
        [150, base],
        [1520, base],
      ],
      stroke(palette.ink, 4),
    ),
  )
