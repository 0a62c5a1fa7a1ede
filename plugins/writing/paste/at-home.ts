import {DECORATORS, type Decorator} from '../../../newsletter/vocabulary.ts'
import type {
  Destination,
  Marks,
  PastedBlock,
  PastedCell,
  PastedLink,
  PastedSpan,
  PastedText,
} from './blocks.ts'
import {headingStyles} from './heading-styles.ts'
import type {ListPlace} from './list-place.ts'
import type {Run} from './running-text.ts'

/** A block as read from the page, before it is fitted to where it is pasted. */
export type RawBlock = RawText | RawTable | {readonly kind: 'divider'}

export interface RawText {
  readonly kind: 'text'
  readonly style: PastedText['style']
  readonly heading: number | undefined
  readonly list: ListPlace | undefined
  readonly runs: readonly Run[]
}

interface RawTable {
  readonly kind: 'table'
  readonly caption: string
  readonly rows: readonly {readonly isHeader: boolean; readonly cells: readonly (readonly RawText[])[]}[]
}

/** Fits blocks to the schema of the place where they go, gives them keys, and takes off dress that says nothing. */
export const atHome = (
  raw: readonly RawBlock[],
  destination: Destination,
  makeKey: () => string,
): readonly PastedBlock[] => {
  const blocks = isBoldThroughout(raw) ? raw.map(withoutBold) : raw
  const styles = headingStyles(blocks.map((block) => (block.kind === 'text' ? block.heading : undefined)))
  return withoutOuterDividers(blocks, destination).flatMap((block): readonly PastedBlock[] => {
    if (block.kind === 'divider') return [{_type: 'divider', _key: makeKey(), style: 'line'}]
    if (block.kind === 'table') return tableAtHome(block, destination, makeKey)
    return [textAtHome(block, styles(block.heading) ?? block.style, destination, makeKey)]
  })
}

const textAtHome = (
  {heading, list, runs}: RawText,
  style: PastedText['style'],
  destination: Destination,
  makeKey: () => string,
): PastedText => {
  const dressed = dressedFor(style, heading !== undefined, destination, runs)
  const markDefs: PastedLink[] = []
  const children = dressed.map((run) =>
    'note' in run && destination === 'body'
      ? ({_type: 'footnote', _key: makeKey(), text: run.note} as const)
      : spanOf('note' in run ? {text: ` (${run.note})`, marks: {decorators: []}} : run, markDefs, makeKey),
  )
  return {
    _type: 'block',
    _key: makeKey(),
    style: destination === 'body' ? style : 'normal',
    ...(list !== undefined && heading === undefined && {listItem: list.listItem, level: list.level}),
    markDefs,
    children: withSpansAround(children, makeKey),
  }
}

/** Headings are bold by themselves, and block quotes may be italic; where there are no headings, bold is what is left of them. */
const dressedFor = (
  style: PastedText['style'],
  isHeading: boolean,
  destination: Destination,
  runs: readonly Run[],
): readonly Run[] => {
  if (isHeading) return runs.map(destination === 'body' ? without('strong') : emboldened)
  return style === 'blockquote' && isAll('em', runs) ? runs.map(without('em')) : runs
}

/** Inline objects stand between spans, be they empty. */
const withSpansAround = (
  children: readonly PastedText['children'][number][],
  makeKey: () => string,
): PastedText['children'] => {
  const empty = (): PastedSpan => ({_type: 'span', _key: makeKey(), text: '', marks: []})
  const spaced = children.flatMap((child, at) =>
    child._type === 'footnote' && children[at - 1]?._type !== 'span' ? [empty(), child] : [child],
  )
  return spaced.at(-1)?._type === 'span' ? spaced : [...spaced, empty()]
}

const order = DECORATORS.map(({value}) => value)

const spanOf = (
  {text, marks}: {readonly text: string; readonly marks: Marks},
  markDefs: PastedLink[],
  makeKey: () => string,
): PastedSpan => ({
  _type: 'span',
  _key: makeKey(),
  text,
  marks: [
    ...order.filter((decorator) => marks.decorators.includes(decorator)),
    ...(marks.href === undefined ? [] : [linkKey(marks.href, markDefs, makeKey)]),
  ],
})

const linkKey = (href: PastedLink['href'], markDefs: PastedLink[], makeKey: () => string): string => {
  const known = markDefs.find((link) => link.href === href)
  if (known !== undefined) return known._key
  const link: PastedLink = {_type: 'link', _key: makeKey(), href}
  markDefs.push(link)
  return link._key
}

const tableAtHome = (
  {caption, rows}: RawTable,
  destination: Destination,
  makeKey: () => string,
): readonly PastedBlock[] => {
  const text = (block: RawText): PastedText => textAtHome(block, 'normal', 'short', makeKey)
  if (destination === 'short') return rows.flatMap(({cells}) => cells.flat().map((block) => text(block)))
  const said = rows.findIndex(({isHeader}) => !isHeader)
  const headerRows = said > 0 ? said : said < 0 ? 1 : looksLikeHeader(rows) ? 1 : 0
  const cell = (blocks: readonly RawText[], isHeader: boolean): PastedCell => ({
    _type: 'cell',
    _key: makeKey(),
    value: (blocks.length === 0 ? [EMPTY] : blocks).map((block) =>
      text(isHeader ? headerText(block) : block),
    ),
  })
  return [
    {
      _type: 'table',
      _key: makeKey(),
      ...(caption !== '' && {caption}),
      headerRows,
      rows: rows.map(({cells}, at) => ({
        _type: 'row',
        _key: makeKey(),
        cells: cells.map((blocks) => cell(blocks, at < headerRows)),
      })),
    },
  ]
}

const EMPTY: RawText = {
  kind: 'text',
  style: 'normal',
  heading: undefined,
  list: undefined,
  runs: [{text: '', marks: {decorators: []}}],
}

/** Word and Docs know no header but a first row that is all bold, over others that aren't. */
const looksLikeHeader = ([first, second]: RawTable['rows']): boolean =>
  first !== undefined && second !== undefined && isBold(first.cells.flat()) && !isBold(second.cells.flat())

const isBold = (blocks: readonly RawText[]): boolean =>
  blocks.length > 0 && blocks.every(({runs}) => isAll('strong', runs))

const isAll = (decorator: Decorator, runs: readonly Run[]): boolean =>
  runs.every((run) => 'note' in run || run.marks.decorators.includes(decorator))

const headerText = (block: RawText): RawText => ({
  ...block,
  heading: undefined,
  runs: block.runs.map(without('strong')),
})

/** Copied out of something bold. A single bold paragraph may be meant, a bold page isn't. */
const isBoldThroughout = (blocks: readonly RawBlock[]): boolean => {
  const texts = blocks.filter((block) => block.kind === 'text')
  return texts.filter(({heading}) => heading === undefined).length > 1 && isBold(texts)
}

const withoutBold = (block: RawBlock): RawBlock =>
  block.kind === 'text' ? {...block, runs: block.runs.map(without('strong'))} : block

const without =
  (decorator: Decorator) =>
  (run: Run): Run =>
    redressed(run, (decorators) => decorators.filter((name) => name !== decorator))

const emboldened = (run: Run): Run =>
  redressed(run, (decorators) => [...new Set([...decorators, 'strong' as const])])

const redressed = (run: Run, dress: (decorators: Marks['decorators']) => Marks['decorators']): Run =>
  'note' in run ? run : {...run, marks: {...run.marks, decorators: dress(run.marks.decorators)}}

/** A rule at either end divides nothing; in short text there is none. */
const withoutOuterDividers = (blocks: readonly RawBlock[], destination: Destination): readonly RawBlock[] => {
  const isKept = ({kind}: RawBlock): boolean => kind !== 'divider'
  if (destination === 'short') return blocks.filter(isKept)
  return blocks
    .slice(Math.max(0, blocks.findIndex(isKept)), blocks.findLastIndex(isKept) + 1)
    .filter((block, at, all) => isKept(block) || all[at - 1]?.kind !== 'divider')
}
