import type {Origin} from '../../../newsletter/render/origins.ts'
import {partsFrom} from './parts.ts'

const FOCUS = 'data-preview-focus'

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
  for (const marked of page.querySelectorAll(`[${FOCUS}]`)) marked.removeAttribute(FOCUS)
  for (const part of parts) part.setAttribute(FOCUS, '')
  return parts[0]
}
