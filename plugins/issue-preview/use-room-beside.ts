import {useContext, useEffect, useRef} from 'react'
import {PaneContext, PaneLayoutContext} from 'sanity/_singletons'

/**
 * Keeps the form beside this preview from being folded away by a list that loads after both. The Studio gives the room to whichever
 * pane stands last, as if somebody had opened it; each kind of pane is loaded by itself, in any order.
 */
export const useRoomBeside = (): void => {
  const layout = useContext(PaneLayoutContext)
  const own = useContext(PaneContext)
  const seen = useRef<readonly HTMLElement[]>(undefined)
  useEffect(() => {
    if (layout === null || own === null) return
    const elements = layout.panes.map(({element}) => element)
    const at = elements.findIndex((element) => element === own.rootElement)
    if (at === -1) return
    const known = seen.current
    seen.current = elements
    const isNewBefore = elements.slice(0, at).some((element) => known?.includes(element) !== true)
    if (isNewBefore && layout.expandedElement !== own.rootElement) own.expand()
  }, [layout, own])
}
