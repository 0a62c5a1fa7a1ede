import {declarationsOf, isElement, nameOf} from './declarations.ts'

/**
 * Takes footnotes out of a page: from “[1]” in the text, linked to the note below, which is linked back. Word, Google Docs'
 * exports, Markdown and Wikipedia all write them so.
 *
 * @param root - Changed: the notes at the end, and what is left empty around them, are gone from it.
 * @returns the note's text for each link that stood for one.
 */
export const takeNotes = (root: Element): ReadonlyMap<Element, string> => {
  const notes = new Map<Element, string>()
  const links = [...root.querySelectorAll('a[href*="#"]')]
  for (const link of links) {
    if (!root.contains(link) || !isMarker(link.textContent)) continue
    const target = targetOf(root, link)
    const note = target && noteAround(target)
    if (!note || note.contains(link)) continue
    const backLink = links.find((candidate) => note.contains(candidate) && leadsTo(root, candidate, link))
    if (backLink === undefined) continue
    notes.set(link, textOf(note, backLink))
    removeWith(note, root)
  }
  if (notes.size > 0) removeLastHeading(root)
  return notes
}

/** “Notes”, over nothing. */
const removeLastHeading = (root: Element): void => {
  const last = [...root.childNodes].findLast((node) => (node.textContent ?? '').trim() !== '')
  if (last !== undefined && isElement(last) && /^h[1-6]$/.test(nameOf(last))) root.removeChild(last)
}

const isMarker = (text: string): boolean =>
  /^[[(]?(?:\d{1,3}|[a-z]|[ivxlc]+|[*†‡§¶])[\])]?$/i.test(text.trim())

const fragmentOf = (link: Element): string => {
  const href = link.getAttribute('href') ?? ''
  const fragment = href.slice(href.indexOf('#') + 1)
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

const targetOf = (root: Element, link: Element): Element | undefined => {
  const fragment = fragmentOf(link)
  if (fragment === '') return undefined
  return [...root.querySelectorAll('[id], a[name]')].find((element) =>
    [element.getAttribute('id'), element.getAttribute('name')].includes(fragment),
  )
}

const leadsTo = (root: Element, back: Element, link: Element): boolean => {
  const target = targetOf(root, back)
  return target !== undefined && (target === link || target.contains(link) || link.contains(target))
}

const noteAround = (target: Element): Element | undefined => {
  const word = closest(target, (element) =>
    /^(?:foot|end)note$/.test(declarationsOf(element).get('mso-element') ?? ''),
  )
  return word ?? closest(target, (element) => /^(?:li|p|dd|aside|div)$/.test(nameOf(element)))
}

const closest = (element: Element, isIt: (element: Element) => boolean): Element | undefined => {
  if (isIt(element)) return element
  const parent = element.parentNode
  return parent !== null && isElement(parent) ? closest(parent, isIt) : undefined
}

const textOf = (note: Element, backLink: Element): string => {
  backLink.parentNode?.removeChild(backLink)
  return note.textContent
    .replace(/\s+/g, ' ')
    .replace(/^[\s^.:]+|[\s\u21a9]+\ufe0e?$/g, '')
    .trim()
}

/** A list of notes, or the rule above them, says nothing once the notes are gone. */
const removeWith = (note: Element, root: Element): void => {
  const parent = note.parentNode
  parent?.removeChild(note)
  if (parent === null || !isElement(parent) || parent === root) return
  const rest = [...parent.childNodes].filter((node) => !(isElement(node) && /^h[r1-6]$/.test(nameOf(node))))
  if (rest.every((node) => (node.textContent ?? '').trim() === '')) removeWith(parent, root)
}
