import {lettering} from './lettering.ts'
import {fill, line, palette, polygon, rect, stroke, svg, type Point} from './svg.ts'

const [width, height, quay] = [1600, 900, 520]
const taken = new Set([1, 2, 4, 7, 8])

/** A harbour from above: nine berths, five of them taken, and plots behind that nobody has built on. */
export const berths = (): string =>
  svg(
    width,
    height,
    rect(0, 0, width, height, fill(palette.paper)),
    ...plots(),
    ...Array.from({length: 46}, (_, at) => wave(quay + 18 + at * 8.4)),
    rect(60, quay - 14, 1480, 28, fill(palette.ink)),
    ...Array.from({length: 9}, (_, at) => berth(at + 1)),
    lettering('PLOTS TO LET', 80, 66, {size: 20, colour: palette.muted}),
  )

const plots = (): readonly string[] =>
  Array.from({length: 40}, (_, at) => {
    const [x, y] = [80 + (at % 10) * 145, 90 + Math.floor(at / 10) * 92]
    const isBuilt = at === 34 || at === 35
    return (
      rect(x, y, 130, 76, `${fill(isBuilt ? '#e7ddd0' : '#fffdf8')} ${stroke(palette.muted, 2)}`) +
      (isBuilt ? rect(x + 16, y + 14, 98, 48, fill(palette.muted)) : '')
    )
  })

const wave = (y: number): string =>
  line(
    Array.from({length: 161}, (_, at): Point => [at * 10, y + 2.2 * Math.sin(at * 0.42 + y * 0.31)]),
    stroke('#9db0b5', 1.4, 0.75),
  )

const berth = (number: number): string => {
  const left = 70 + (number - 1) * 163
  return [
    lettering(String(number), left + 80, quay - 30, {size: 22, colour: palette.ink, align: 'middle'}),
    ...[26, 80, 134].map((x) => rect(left + x - 4, quay + 4, 8, 14, fill(palette.paper))),
    ...(taken.has(number) ? [hull(left)] : []),
  ].join('')
}

const hull = (left: number): string =>
  polygon(
    [
      [left + 12, quay + 26],
      [left + 128, quay + 26],
      [left + 152, quay + 52],
      [left + 128, quay + 78],
      [left + 12, quay + 78],
    ],
    `${fill('#fffdf8')} ${stroke(palette.ink, 4)}`,
  ) +
  Array.from({length: 12}, (_, at) =>
    rect(
      left + 34 + (at % 6) * 15,
      quay + 33 + Math.floor(at / 6) * 20,
      13,
      18,
      fill(at % 5 === 1 ? palette.accent : '#b7afa3'),
    ),
  ).join('')
