import {defineBehavior, effect} from '@portabletext/editor/behaviors'
import {BehaviorPlugin} from '@portabletext/editor/plugins'
import {useCallback, useEffect, useMemo, useRef, useState} from 'react'
import {markingOf, type Marking} from './marking.ts'
import {QuotationDialog} from './quotation-dialog.tsx'

/** Marking a quotation with one key, in the editor around it. */
export const QuotationPlugin = () => {
  const editable = useRef<Element>(undefined)
  const [marking, setMarking] = useState<Marking>()
  const behaviors = useMemo(
    () => [
      defineBehavior({
        on: 'keyboard.keydown',
        guard: ({snapshot, event, dom}) =>
          isKey(event.originEvent) && {marking: markingOf(snapshot), element: dom.getEditorElement()},
        actions: [
          (_, {marking: found, element}) => [
            effect(() => {
              editable.current = element
              setMarking(found)
            }),
          ],
        ],
      }),
    ],
    [],
  )
  const close = useCallback(() => setMarking(undefined), [])
  // The dialog took the cursor with it. Given back once it is gone, and by way of the page: asked itself, the editor looks for the
  // place of a mark that may not be shown yet, and fails.
  useEffect(() => {
    if (marking === undefined && editable.current instanceof HTMLElement)
      editable.current.focus({preventScroll: true})
  }, [marking])
  return (
    <>
      <BehaviorPlugin behaviors={behaviors} />
      {marking !== undefined && <QuotationDialog marking={marking} onClose={close} />}
    </>
  )
}

interface Pressed {
  readonly code: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Ctrl+Shift+. (⌘⇧.), which no browser takes and which quotes elsewhere, too. By its place: the sign on it differs by layout. */
const isKey = ({code, shiftKey, ctrlKey, metaKey, altKey}: Pressed): boolean =>
  code === 'Period' && shiftKey && (ctrlKey || metaKey) && !altKey
