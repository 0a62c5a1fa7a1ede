import {useRef, type KeyboardEvent} from 'react'
import {pasteUndone, type Paste} from './paste-undone.ts'

/**
 * Takes a paste back with the keys for it. The browser has an undo of its own, and loses it whenever the form sets the field anew,
 * as it does when the lake's answer comes late.
 *
 * @param value - What is in the field.
 * @param setValue - Changes it.
 */
export const usePasteUndo = (value: string, setValue: (value: string) => void) => {
  const last = useRef<Paste>(undefined)
  return {
    remember: (paste: Paste) => {
      last.current = paste
    },
    onKeyDown: (event: KeyboardEvent) => {
      const undone = pasteUndone(last.current, value, event)
      if (undone === undefined) return
      event.preventDefault()
      setValue(undone)
    },
  }
}
