import {useEffect, type RefObject} from 'react'

/** Gives the text in a frame its field's title for a name: the Studio's editor has none for those who can't see it. */
export const useName = (frame: RefObject<HTMLElement | null>, title: string): void => {
  // With each rendering: the editor may be made anew.
  useEffect(() => {
    const text = frame.current?.querySelector('[role=textbox]:not([aria-label])')
    text?.setAttribute('aria-label', title)
  })
}
