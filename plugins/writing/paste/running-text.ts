import {DECORATORS} from '../../../newsletter/vocabulary.ts'
import type {Marks} from './blocks.ts'

/** A stretch of text in one dress, or a footnote between two. */
export type Run = {readonly text: string; readonly marks: Marks} | {readonly note: string}

interface Cell {
  readonly character: string
  readonly marks: Marks
  /** The text of the footnote that stands here instead of a character. */
  readonly note?: string
}

/**
 * The text of one block while it is read, character by character, so that white space can be settled across the borders of
 * elements, as a browser does it.
 */
export class RunningText {
  readonly #cells: Cell[] = []

  /** @param preserved - Line ends in the text are line ends, not the wrapping of the markup. */
  add(text: string, marks: Marks, preserved = false): void {
    const settled = preserved
      ? text.replace(/\r\n?/g, '\n')
      : text.replace(wrapBetweenIdeographs, '').replace(/[ \t\r\n\f]+/g, ' ')
    for (const character of settled) this.#cells.push({character, marks})
  }

  breakLine(marks: Marks): void {
    this.#cells.push({character: '\n', marks})
  }

  note(text: string, marks: Marks): void {
    this.#cells.push({character: NOTE, marks, note: text})
  }

  get isBlank(): boolean {
    return this.#cells.every(({character}) => /\s/.test(character))
  }

  /** Its paragraphs: two line ends in a row are how pages without structure divide them. None where there is nothing to read. */
  paragraphs(): readonly (readonly Run[])[] {
    const kept = withoutSuperfluousSpace(plainSpaces(this.#cells.filter(isVisible)))
    return split(kept).flatMap((cells) => {
      const trimmed = trim(cells)
      return trimmed.length === 0 ? [] : [runsOf(spacesUndressed(trimmed))]
    })
  }
}

/** Chinese and Japanese have no spaces for a line end in the markup to stand for. */
const wrapBetweenIdeographs =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uff60])[ \t]*\r?\n\s*(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uff60])/gu

/** Stands for a footnote among the characters. Object replacement character, which means just that. */
const NOTE = '\ufffc'

// Soft hyphens and zero-width spaces, which nobody sees and every comparison trips over. Joiners stay: scripts and emoji need them.
const isVisible = ({character}: Cell): boolean => !/[\u00ad\u200b\ufeff]/.test(character)

/** Word processors keep spaces apart by making some unbreakable. Where typography wants that, it stays. */
const plainSpaces = (cells: readonly Cell[]): readonly Cell[] =>
  cells.map((cell, at) => {
    if (cell.character === '\t') return {...cell, character: ' '}
    if (cell.character !== '\u00a0') return cell
    const before = cells[at - 1]?.character ?? ''
    const after = cells[at + 1]?.character ?? ''
    const isMeant = (/\d/.test(before) && /[\d%]/.test(after)) || before === '«' || /[»!?;:]/.test(after)
    return isMeant ? cell : {...cell, character: ' '}
  })

const isSpace = (cell: Cell | undefined): boolean => cell?.character === ' '
const isBreak = (cell: Cell | undefined): boolean => cell?.character === '\n'

const withoutSuperfluousSpace = (cells: readonly Cell[]): readonly Cell[] => {
  const kept: Cell[] = []
  for (const cell of cells) {
    if (isSpace(cell) && (isSpace(kept.at(-1)) || isBreak(kept.at(-1)))) continue
    if (isBreak(cell)) while (isSpace(kept.at(-1))) kept.pop()
    kept.push(cell)
  }
  return kept
}

const split = (cells: readonly Cell[]): readonly (readonly Cell[])[] => {
  const parts: Cell[][] = [[]]
  cells.forEach((cell, at) => {
    const isDivision = isBreak(cell) && (isBreak(cells[at - 1]) || isBreak(cells[at + 1]))
    if (isDivision) parts.push([])
    else parts.at(-1)?.push(cell)
  })
  return parts
}

const trim = (cells: readonly Cell[]): readonly Cell[] => {
  const isInk = ({character}: Cell): boolean => !/\s/.test(character)
  return cells.slice(cells.findIndex(isInk), cells.findLastIndex(isInk) + 1)
}

/** A space wears only what both of its neighbours wear: nobody means to make a space bold. */
const spacesUndressed = (cells: readonly Cell[]): readonly Cell[] =>
  cells.map((cell, at) => {
    if (!/\s/.test(cell.character)) return cell
    const before = cells[at - 1]?.marks
    const after = cells[at + 1]?.marks
    return before && after ? {...cell, marks: sharedBy(before, after)} : cell
  })

const sharedBy = (one: Marks, other: Marks): Marks => ({
  decorators: one.decorators.filter((decorator) => other.decorators.includes(decorator)),
  ...(one.href !== undefined && one.href === other.href && {href: one.href}),
})

const runsOf = (cells: readonly Cell[]): readonly Run[] => {
  const runs: Run[] = []
  for (const {character, marks, note} of cells) {
    const last = runs.at(-1)
    if (note !== undefined) runs.push({note})
    else if (last !== undefined && 'text' in last && areEqual(last.marks, marks))
      runs[runs.length - 1] = {text: last.text + character, marks}
    else runs.push({text: character, marks})
  }
  return runs
}

const order = DECORATORS.map(({value}) => value)

const areEqual = (one: Marks, other: Marks): boolean =>
  one.href === other.href &&
  order.every((decorator) => one.decorators.includes(decorator) === other.decorators.includes(decorator))
