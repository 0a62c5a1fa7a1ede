/**
 * Gives the focus back to what a dialog was opened from, once the dialog is gone and nothing else has taken it. The browser would leave
 * it nowhere, and begin at the top of the page.
 *
 * @returns What ends it.
 */
export const watchDialogs = (page: Document): (() => void) => {
  const ends = new Map<Element, () => void>()
  /** What had the focus lately, the last one last. */
  let recent: readonly HTMLElement[] = []
  const seen = ({target}: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return
    const dialog = target.closest('[role=dialog]')
    if (dialog !== null && !ends.has(dialog)) ends.set(dialog, whenGone(dialog, giveBack(dialog, recent)))
    recent = [...recent, target].slice(-REMEMBERED)
  }
  const giveBack = (dialog: Element, openers: readonly HTMLElement[]) => () => {
    ends.delete(dialog)
    // Who closes a dialog may have a place for the focus.
    requestAnimationFrame(() => {
      for (const opener of openers.toReversed()) if (page.activeElement === page.body) opener.focus()
    })
  }
  page.addEventListener('focusin', seen)
  return () => {
    page.removeEventListener('focusin', seen)
    for (const end of ends.values()) end()
  }
}

/** What isn't shown any more takes no focus: of a dialog that was chosen from a menu, the menu's button has it back. */
const REMEMBERED = 8

/** Watches what an element is in, and no more of the page: that changes with every letter typed. */
const whenGone = (element: Element, then: () => void): (() => void) => {
  const watcher = new MutationObserver(() => {
    if (element.isConnected) return
    watcher.disconnect()
    then()
  })
  for (let around = element.parentElement; around !== null; around = around.parentElement)
    watcher.observe(around, {childList: true})
  return () => watcher.disconnect()
}
