import type {Origin} from '../../../newsletter/render/origins.ts'

/** What the Studio puts into a shown page, so that it is never taken for a part of the page itself. */
export const OWN_MARK = 'data-preview-own'

/** The elements of a shown page's body, in the order of its bytes. */
const partsOf = (page: Document): readonly Element[] =>
  [...page.body.querySelectorAll('*')].filter((element) => element.closest(`[${OWN_MARK}]`) === null)

/** Where the innermost part around an element comes from; `undefined` where that is of nobody's making. */
export const originAt = (
  page: Document,
  origins: readonly (Origin | undefined)[],
  element: Element,
): Origin | undefined => {
  const parts = new Map(partsOf(page).map((part, at) => [part, origins[at]]))
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const origin = parts.get(at)
    if (origin !== undefined) return origin
  }
  return undefined
}

/**
 * The parts that a field prints: those made from it, else from the smallest thing that it is in, else from what is in it. Of parts
 * within each other, the outermost.
 *
 * @param path - Sanity path inside the document.
 */
export const partsFrom = (
  page: Document,
  origins: readonly (Origin | undefined)[],
  {documentId, path}: {readonly documentId: string; readonly path: string},
): readonly Element[] => {
  const own = partsOf(page).flatMap((element, at) => {
    const origin = origins[at]
    return origin?.documentId === documentId ? [{element, path: origin.path}] : []
  })
  const around = own.filter((part) => part.path !== '' && isWithin(path, part.path))
  const nearest = Math.max(...around.map((part) => part.path.length))
  const chosen =
    around.length > 0
      ? around.filter((part) => part.path.length === nearest)
      : own.filter((part) => isWithin(part.path, path))
  const elements = new Set(chosen.map(({element}) => element))
  return [...elements].filter((element) => !hasAncestorIn(element, elements))
}

/** Whether one path leads to, or into, what the other leads to. */
const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || (inner.startsWith(outer) && /^[.[]/.test(inner.slice(outer.length)))

const hasAncestorIn = (element: Element, elements: ReadonlySet<Element>): boolean => {
  for (let at = element.parentElement; at !== null; at = at.parentElement) if (elements.has(at)) return true
  return false
}
