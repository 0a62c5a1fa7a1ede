import {fill, line, palette, rect, stroke, svg, type Point} from './svg.ts'

const [width, height] = [1600, 200]

/** A band of water lines, to rest the eye on. */
export const swell = (): string =>
  svg(
    width,
    height,
    rect(0, 0, width, height, fill(palette.paper)),
    ...Array.from({length: 9}, (_, row) =>
      line(
        Array.from({length: 201}, (_point, at): Point => {
          const x = at / 200
          const height = 14 * Math.sin(x * Math.PI) ** 2
          return [x * width, 36 + row * 16 + height * Math.sin(x * 38 + row * 0.9)]
        }),
        stroke(row === 4 ? palette.accent : palette.muted, row === 4 ? 3 : 1.6, row === 4 ? 1 : 0.6),
      ),
    ),
  )
