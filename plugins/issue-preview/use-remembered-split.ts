import {useContext, useEffect, useRef, type RefObject} from 'react'
import {PaneLayoutContext} from 'sanity/_singletons'
import {parseShare, shareOf} from './split.ts'

const KEY = 'issue-preview-split'

/**
 * Gives the form and the preview beside it the widths that this person gave them last. The Studio itself forgets what was dragged, and
 * lends its panes' layout under no other name.
 *
 * @param inside - Anything within the preview's pane.
 */
export const useRememberedSplit = (inside: RefObject<HTMLElement | null>): void => {
  const layout = useContext(PaneLayoutContext)
  const isApplied = useRef(false)
  const wasResizing = useRef(false)
  useEffect(() => {
    if (layout === null) return
    const {panes, resize, resizing} = layout
    const at = panes.findIndex(({element}) => element.contains(inside.current))
    const [form, preview] = [panes[at - 1], panes[at]]
    if (form === undefined || preview === undefined || form.collapsed || preview.collapsed) return
    const widths = [form.element.offsetWidth, preview.element.offsetWidth] as const
    if (wasResizing.current && !resizing) localStorage.setItem(KEY, String(shareOf(widths)))
    wasResizing.current = resizing
    if (isApplied.current || resizing) return
    isApplied.current = true
    const share = parseShare(localStorage.getItem(KEY))
    if (share === undefined) return
    // As if it had been dragged.
    resize('start', form.element, 0)
    resize('move', form.element, Math.round(share * (widths[0] + widths[1])) - widths[0])
    resize('end', form.element, 0)
  }, [layout, inside])
}
