import type {ListType} from '../../../newsletter/vocabulary.ts'
import {declarationsOf, hasClass, isElement, nameOf} from './declarations.ts'

/** Where in a list a block stands. */
export interface ListPlace {
  readonly listItem: ListType
  /** From 1. */
  readonly level: number
}

/** The contract's deepest. */
const DEEPEST = 4

/** The place of an `<li>`. Word on the web gives each item a list of its own and says the level beside it. */
export const placeOfItem = (item: Element): ListPlace => {
  const said = Number.parseInt(item.getAttribute('data-aria-level') ?? '', 10)
  const lists = ancestors(item).filter((element) => /^[ou]l$/.test(nameOf(element)))
  const nearest = lists[0]
  return {
    listItem: nearest !== undefined && nameOf(nearest) === 'ol' ? 'number' : 'bullet',
    level: within(Number.isNaN(said) ? lists.length : said),
  }
}

/**
 * The place of a paragraph that Word means as a list's item: it has no lists on the clipboard, only paragraphs with a level and
 * a typed marker.
 */
export const placeOfWordParagraph = (paragraph: Element): ListPlace | undefined => {
  const list = /\bl\d+\s+level(\d+)\b/.exec(declarationsOf(paragraph).get('mso-list') ?? '')
  const marker = markerOf(paragraph)
  if (list === null && (marker === undefined || !hasClass(paragraph, /^MsoListParagraph/))) return undefined
  return {
    // A bullet may be an “o”, too; numbers and letters come with a full stop or bracket.
    listItem: /^\(?[\p{L}\p{N}]+[.)]/u.test(marker ?? '') ? 'number' : 'bullet',
    level: within(Number.parseInt(list?.[1] ?? '1', 10)),
  }
}

/** Word's typed list marker, which is no part of the text. */
export const isWordMarker = (element: Element): boolean =>
  declarationsOf(element).get('mso-list') === 'ignore'

const markerOf = (paragraph: Element): string | undefined =>
  [...paragraph.querySelectorAll('span')].find(isWordMarker)?.textContent.trim()

const within = (level: number): number => Math.min(Math.max(level, 1), DEEPEST)

const ancestors = (element: Element): readonly Element[] => {
  const parent = element.parentNode
  return parent !== null && isElement(parent) ? [parent, ...ancestors(parent)] : []
}
