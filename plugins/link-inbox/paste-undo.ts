import type {KeyboardEvent} from 'react'
import {pasteUndone, type Paste} from './paste-undone.ts'

/** The last paste of each field. The Studio makes a form anew at times, and its fields forget. */
const pastes = new Map<string, Paste>()

/**
 * Takes a paste back with the keys for it. The browser has an undo of its own, and loses it whenever the form sets the field anew,
 * as it does when the lake's answer comes late.
 *
 * @param field - Which it is, of all fields of all documents.
 * @param value - What is in it.
 * @param setValue - Changes it.
 */
export const pasteUndo = (field: string, value: string, setValue: (value: string) => void) => ({
  remember: (paste: Paste) => {
    pastes.set(field, paste)
  },
  onKeyDown: (event: KeyboardEvent) => {
    const undone = pasteUndone(pastes.get(field), value, event)
    if (undone === undefined) return
    event.preventDefault()
    setValue(undone)
  },
})
