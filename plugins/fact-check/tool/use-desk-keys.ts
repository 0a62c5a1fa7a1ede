import {useEffect, useRef, type RefObject} from 'react'
import {actionOf, takesLetters, type KeyAction} from './keys.ts'

/**
 * Listens for the desk's keys while the focus is on the desk, or nowhere: not in the Studio's own menus and dialogs.
 *
 * @param act - What to do; the newest one is called.
 */
export const useDeskKeys = (desk: RefObject<HTMLElement | null>, act: (action: KeyAction) => void): void => {
  const newest = useRef(act)
  useEffect(() => {
    newest.current = act
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isHere =
        event.target === document.body ||
        (event.target instanceof Node && desk.current?.contains(event.target) === true)
      if (!isHere || takesLetters(event.target)) return
      const action = actionOf(event)
      if (action === undefined) return
      event.preventDefault()
      newest.current(action)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [desk])
}
