import type {BlockStyle, CalloutTone, ListType} from '../../newsletter/vocabulary.ts'
import type {Note, Words} from './pieces.ts'

/** An entry of Portable Text before it has its place, and with it its key. */
export type Entry = Readonly<Record<string, unknown>> & {readonly _type: string}

type Piece = string | Words | Note
type Write = (strings: TemplateStringsArray, ...pieces: readonly Piece[]) => Entry

/** Running text, written p`Some words, ${em('some')} of them marked.` Line breaks in the template are spaces. */
export const p = writer('normal')
export const h2 = writer('h2')
export const h3 = writer('h3')
export const blockquote = writer('blockquote')
export const bullet = writer('normal', 'bullet')
export const numbered = writer('normal', 'number')

export const callout = (tone: CalloutTone, title: string, ...content: readonly Entry[]): Entry => ({
  _type: 'callout',
  tone,
  title,
  content: text(...content),
})

export const divider = (): Entry => ({_type: 'divider', style: 'line'})

/** A table of plain cells; the first row names the columns. */
export const table = (caption: string, rows: readonly (readonly string[])[]): Entry => ({
  _type: 'table',
  caption,
  headerRows: 1,
  rows: rows.map((cells, row) => ({
    _type: 'row',
    _key: `r${row}`,
    cells: cells.map((words, column) => ({_type: 'cell', _key: `c${column}`, value: text(p`${words}`)})),
  })),
})

/** Gives each entry of a text its key. */
export const text = (...entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry, at) => ({...entry, _key: `b${at}`}))

function writer(style: BlockStyle, listItem?: ListType): Write {
  return (strings, ...pieces) => {
    const parts = strings.flatMap((words, at): Piece[] => [oneLine(words), ...pieces.slice(at, at + 1)])
    const markDefs: Entry[] = []
    const children = parts.filter(isNeeded).map((part, at) => {
      if (isNote(part)) return {_type: 'footnote', _key: `s${at}`, ...part.footnote}
      if (typeof part === 'string') return span(at, part, [])
      const keys = part.annotations.map((annotation) => {
        const _key = `m${markDefs.length}`
        markDefs.push({...annotation, _key})
        return _key
      })
      return span(at, part.text, [...part.decorators, ...keys])
    })
    return {
      _type: 'block',
      style,
      ...(listItem !== undefined && {listItem, level: 1}),
      markDefs,
      children,
    }
  }
}

const span = (at: number, words: string, marks: readonly string[]) => ({
  _type: 'span',
  _key: `s${at}`,
  text: words,
  marks,
})

const oneLine = (words: string): string => words.replace(/\s*\n\s*/g, ' ')

const isNote = (piece: Piece | undefined): piece is Note => typeof piece === 'object' && 'footnote' in piece

/** The editor keeps an empty span on either side of a footnote, and nowhere else. */
const isNeeded = (part: Piece, at: number, parts: readonly Piece[]): boolean =>
  part !== '' || parts.length === 1 || isNote(parts[at - 1]) || isNote(parts[at + 1])
