import {declarationsOf, hasClass, nameOf} from './declarations.ts'

/** Whether an element holds nothing that was meant to be read where it was copied. */
export const isOmitted = (element: Element): boolean => {
  const name = nameOf(element)
  // Word's own elements (`o:p`, `w:sdt`) are wrappers, but for the empty paragraph.
  if (neverRead.has(name) || name === 'o:p') return true
  if (element.hasAttribute('hidden')) return true
  const styles = declarationsOf(element)
  if (styles.get('display') === 'none' || styles.get('visibility') === 'hidden') return true
  if (styles.get('mso-hide') === 'all') return true
  // Comments of Word's reviewers, and its marks of deleted words.
  if (
    (styles.get('mso-element') ?? '').includes('comment') ||
    hasClass(element, /^mso(?:comanchor|comment|del)/i)
  )
    return true
  return hasClass(element, /^(?:EOP|sr-only|visually-hidden|screen-reader-text|mw-editsection)$/)
}

const neverRead = new Set([
  ...['head', 'title', 'style', 'script', 'noscript', 'template', 'meta', 'link', 'xml', 'base'],
  ...['iframe', 'object', 'embed', 'video', 'audio', 'canvas', 'svg', 'math', 'map'],
  ...['button', 'select', 'textarea', 'input', 'datalist', 'dialog', 'colgroup', 'col', 'del'],
])
