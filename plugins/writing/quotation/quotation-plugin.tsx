import {useEditor} from '@portabletext/editor'
import {defineBehavior, effect} from '@portabletext/editor/behaviors'
import {BehaviorPlugin} from '@portabletext/editor/plugins'
import {useCallback, useMemo, useState} from 'react'
import {markingOf, type Marking} from './marking.ts'
import {QuotationDialog} from './quotation-dialog.tsx'

/** Marking a quotation with one key, in the editor around it. */
export const QuotationPlugin = () => {
  const editor = useEditor()
  const [marking, setMarking] = useState<Marking>()
  const behaviors = useMemo(
    () => [
      defineBehavior({
        on: 'keyboard.keydown',
        guard: ({snapshot, event}) => isKey(event.originEvent) && {marking: markingOf(snapshot)},
        actions: [(_, {marking: found}) => [effect(() => setMarking(found))]],
      }),
    ],
    [],
  )
  const close = useCallback(() => {
    setMarking(undefined)
    // The dialog took the cursor with it. Given back once the text shows its new mark: the cursor has no place before.
    requestAnimationFrame(() => editor.send({type: 'focus'}))
  }, [editor])
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
