import type {Finding} from '../../../newsletter/findings/finding.ts'
import {keyOf} from '../checks/key-of.ts'

/** In milliseconds. A form that had to be opened first takes a while to show its text. */
const PATIENCE = 20_000

/** In milliseconds that a selection has to last: a form that is still being opened sets its own. */
const LASTING = 500

/** Selects a finding's words in the editor once they are marked there, unless the person does something else meanwhile. */
export const selectMark = (finding: Finding): void => {
  const key = keyOf(finding)
  const start = performance.now()
  const interrupted = new AbortController()
  const interrupt = () => interrupted.abort()
  for (const type of ['keydown', 'pointerdown'])
    addEventListener(type, interrupt, {capture: true, signal: interrupted.signal})
  let since: number | undefined
  const attempt = () => {
    const now = performance.now()
    if (now - start > PATIENCE || (since !== undefined && now - since > LASTING)) interrupt()
    if (interrupted.signal.aborted) return
    const mark = markOf(key)
    if (mark !== undefined && !isSelected(mark)) {
      mark.closest<HTMLElement>('[contenteditable="true"]')?.focus()
      mark.scrollIntoView({block: 'nearest'})
      getSelection()?.selectAllChildren(mark)
      since = now
    }
    requestAnimationFrame(attempt)
  }
  requestAnimationFrame(attempt)
}

const markOf = (key: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[contenteditable="true"] [data-finding]')].find(
    ({dataset}) => dataset['finding'] === key,
  )

const isSelected = (mark: HTMLElement): boolean => {
  const selection = getSelection()
  return selection?.toString() === mark.textContent && mark.contains(selection.anchorNode)
}
