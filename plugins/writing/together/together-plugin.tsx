import {useEditor, type Editor} from '@portabletext/editor'
import {useEffect} from 'react'
import {InStep} from './in-step.ts'

/** Lets several people write in one paragraph at once without losing a letter. */
export const TogetherPlugin = () => {
  const editor = useEditor()
  useEffect(() => keepInStep(editor), [editor])
  return null
}

/**
 * Stands between form and editor. There is no place for that, so the editor's own way in is taken for as long.
 *
 * @returns How to step aside.
 */
const keepInStep = (editor: Editor): (() => void) => {
  const {send} = editor
  const inStep = new InStep({tell: send, look: () => editor.getSnapshot().context})
  editor.send = (event) => {
    if (event.type === 'patches') inStep.hearPatches(event)
    else if (event.type === 'update value') inStep.hearValue(event)
    else send(event)
  }
  const subscription = editor.on('patch', ({patch}) => inStep.changed(patch))
  return () => {
    editor.send = send
    inStep.stop()
    subscription.unsubscribe()
  }
}
