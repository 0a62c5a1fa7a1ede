import type {Origin} from '../../../newsletter/render/origins.ts'
import {FOCUS_MARK} from './morph.ts'
import {partsFrom} from './parts.ts'

/**
 * Marks what a field prints, and nothing else.
 *
 * @returns The first part that it prints.
 */
export const markFocus = (
  page: Document,
  origins: readonly (Origin | undefined)[],
  field: {readonly documentId: string; readonly path: string} | undefined,
): Element | undefined => {
  const parts = field === undefined ? [] : partsFrom(page, origins, field)
  for (const marked of page.querySelectorAll(`[${FOCUS_MARK}]`)) marked.removeAttribute(FOCUS_MARK)
  for (const part of parts) part.setAttribute(FOCUS_MARK, '')
  return parts[0]
}
