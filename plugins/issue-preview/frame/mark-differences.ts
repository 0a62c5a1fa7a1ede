import {diffWords} from './diff-words.ts'
import {OWN_MARK} from './parts.ts'
import {pairUp} from './pair-up.ts'

/**
 * Marks in a page what differs from an earlier one: words that came and went inside of a paragraph, links that lead elsewhere,
 * paragraphs and pictures that came, and in their place, or as near to it as may be, those that went.
 *
 * @param page - Is changed: what is marked has attributes, or elements, of the Studio's own.
 * @param before - Is left as it is.
 */
export const markDifferences = (page: Document, before: Document): void => {
  const now = blocksOf(page)
  const pairs = pairUp(blocksOf(before), now, keyOf)
  let left = now.length
  let next: Element | undefined
  for (const {old, young} of pairs.toReversed()) {
    if (young !== undefined) {
      left -= 1
      next = young
    }
    if (old !== undefined && young !== undefined) {
      if (keyOf(old) === keyOf(young)) continue
      if (hasWords(young) && old.tagName === young.tagName) {
        markLinks(young, old)
        markWords(young, old.textContent)
        continue
      }
    }
    young?.setAttribute(CAME, '')
    if (old !== undefined) next = showGone(page, old, now[left - 1], next) ?? next
  }
}

const CAME = 'data-preview-ins'
const WENT = 'data-preview-del'

const BLOCKS = 'p,li,h1,h2,h3,h4,td,th,caption,figcaption,img,hr'

/** The innermost blocks of a page, in order. */
const blocksOf = (page: Document): readonly Element[] =>
  [...page.body.querySelectorAll(BLOCKS)].filter((block) => block.querySelector(BLOCKS) === null)

const keyOf = (block: Element): string =>
  `${block.tagName} ${pictureOf(block)} ${block.getAttribute('alt') ?? ''} ${linksIn(block).map(addressOf).join(' ')} ${block.textContent}`

const hasWords = ({textContent}: Element): boolean => textContent !== ''

const linksIn = (block: Element): readonly Element[] => [...block.querySelectorAll('a')]

const addressOf = (link: Element): string => link.getAttribute('href') ?? ''

// A shown page has its pictures from the lake, under other addresses.
const pictureOf = (block: Element): string =>
  /[0-9a-f]{40}/.exec(block.getAttribute('src') ?? '')?.[0] ?? block.getAttribute('src') ?? ''

/**
 * Puts a block that went between those that now stand there: beside one that may have such a neighbour, else what it said as a
 * paragraph of its own.
 *
 * @returns What was put there, if there was anything to see.
 */
const showGone = (
  page: Document,
  old: Element,
  before: Element | undefined,
  after: Element | undefined,
): Element | undefined => {
  if (after !== undefined && mayBeBeside(old, after)) return putBefore(after, goneCopy(page, old))
  if (before !== undefined && mayBeBeside(old, before)) return putAfter(before, goneCopy(page, old))
  const words = old.textContent.trim() || (old.getAttribute('alt') ?? '')
  if (words === '') return undefined
  const gone = marked(page, 'p', WENT, words)
  if (after !== undefined) return putBefore(wholeAround(after), gone)
  if (before !== undefined) return putAfter(wholeAround(before), gone)
  page.body.append(gone)
  return gone
}

/** What is put beside a cell stands in it. */
const putBefore = (neighbour: Element, gone: Element): Element => {
  if (isCell(neighbour)) neighbour.prepend(gone)
  else neighbour.before(gone)
  return gone
}

const putAfter = (neighbour: Element, gone: Element): Element => {
  if (isCell(neighbour)) neighbour.append(gone)
  else neighbour.after(gone)
  return gone
}

const mayBeBeside = (old: Element, neighbour: Element): boolean =>
  !isCell(old) && !isCell(neighbour) && neighbour.parentElement?.tagName === old.parentElement?.tagName

const isCell = ({tagName}: Element): boolean => /^(TD|TH|CAPTION)$/.test(tagName)

const goneCopy = (page: Document, old: Element): Element => {
  const gone = page.importNode(old, true)
  gone.setAttribute(WENT, '')
  gone.setAttribute(OWN_MARK, '')
  return gone
}

/** The list, table or figure that a block is a part of, beside which a paragraph may stand; else the block itself. */
const wholeAround = (block: Element): Element => {
  let whole = block
  for (let at = block.parentElement; at !== null; at = at.parentElement) if (at.matches(WHOLES)) whole = at
  return whole
}

// A mail's layout is tables, too.
const WHOLES = 'ul,ol,figure,table:not([role="presentation"])'

/** Links that lead elsewhere now, whatever they say. */
const markLinks = (block: Element, before: Element): void => {
  const known = new Set(linksIn(before).map(addressOf))
  for (const link of linksIn(block)) if (!known.has(addressOf(link))) link.setAttribute(CAME, '')
}

const markWords = (block: Element, before: string): void => {
  const texts = textsOf(block)
  let at = 0
  for (const [kind, words] of diffWords(before, block.textContent)) {
    if (kind === -1) insertAt(texts, at, marked(block.ownerDocument, 'del', WENT, words))
    else {
      if (kind === 1)
        wrapFrom(texts, at, at + words.length, () => marked(block.ownerDocument, 'ins', CAME, ''))
      at += words.length
    }
  }
}

interface Piece {
  readonly node: Text
  /** How many characters of the block stand before it, as it was in the beginning. */
  readonly start: number
  readonly end: number
}

const textsOf = (block: Element): Piece[] => {
  const pieces: Piece[] = []
  let start = 0
  const visit = (node: ChildNode) => {
    if (isText(node)) {
      pieces.push({node, start, end: start + node.data.length})
      start += node.data.length
    } else node.childNodes.forEach(visit)
  }
  block.childNodes.forEach(visit)
  return pieces
}

const isText = (node: ChildNode): node is Text => node.nodeType === 3

/** Splits the piece around a place, so that one ends there, if it isn't the end of one already. */
const splitAt = (pieces: Piece[], at: number): void => {
  const index = pieces.findIndex(({start, end}) => start < at && at < end)
  const piece = pieces[index]
  if (piece === undefined) return
  const {node, start} = piece
  const rest = node.ownerDocument.createTextNode(node.data.slice(at - start))
  node.data = node.data.slice(0, at - start)
  node.after(rest)
  pieces.splice(index, 1, {...piece, end: at}, {node: rest, start: at, end: piece.end})
}

const insertAt = (pieces: Piece[], at: number, element: Element): void => {
  splitAt(pieces, at)
  const before = pieces.findLast(({end}) => end <= at)
  if (before !== undefined) anchorOf(before.node).after(element)
  else if (pieces[0] !== undefined) anchorOf(pieces[0].node).before(element)
}

/** A piece that is wrapped already is left as it is. */
const anchorOf = (node: Text): ChildNode =>
  node.parentElement?.hasAttribute(OWN_MARK) === true ? node.parentElement : node

const wrapFrom = (pieces: Piece[], from: number, to: number, wrapper: () => Element): void => {
  splitAt(pieces, from)
  splitAt(pieces, to)
  for (const {node, start, end} of pieces) {
    if (start < from || end > to || start === end) continue
    const element = wrapper()
    node.replaceWith(element)
    element.append(node)
  }
}

const marked = (page: Document, name: string, mark: string, words: string): Element => {
  const element = page.createElement(name)
  element.setAttribute(mark, '')
  element.setAttribute(OWN_MARK, '')
  element.textContent = words
  return element
}
