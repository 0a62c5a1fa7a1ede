/** What a keyboard can be in. */
const CONTROLS = ':is(button, input, select, textarea):not(:disabled), a[href]'

/**
 * Makes a ref for a part of the page that keeps the keyboard: where a control goes away while it has the focus, as a button does whose
 * work is done, another of the part takes it. The browser would leave it nowhere.
 *
 * @param successor - A CSS selector in the part; the first that it finds takes the focus.
 */
export const keepsFocus =
  (successor = CONTROLS) =>
  (part: HTMLElement | null): (() => void) | undefined => {
    if (part === null) return undefined
    let held: Node | undefined
    const take = ({target}: FocusEvent) => {
      held = target instanceof Node ? target : undefined
    }
    // Some browsers tell of it also where the control goes away, which is seen before the next task.
    const leave = () => {
      const left = held
      setTimeout(() => {
        if (held === left && document.activeElement !== left) held = undefined
      })
    }
    const watcher = new MutationObserver(() => {
      if (held === undefined || held.isConnected) return
      held = undefined
      if (document.activeElement === document.body) part.querySelector<HTMLElement>(successor)?.focus()
    })
    part.addEventListener('focusin', take)
    part.addEventListener('focusout', leave)
    watcher.observe(part, {childList: true, subtree: true})
    return () => {
      part.removeEventListener('focusin', take)
      part.removeEventListener('focusout', leave)
      watcher.disconnect()
    }
  }
