import {useMemo, useSyncExternalStore} from 'react'
import {pathToString} from 'sanity'
import {openForms} from './open-forms.ts'

/** The field that a person is in, in whichever form of the window; its path as findings have it. */
export const useFocusedField = (): {readonly documentId: string; readonly path: string} | undefined => {
  const focused = useSyncExternalStore(subscribe, () => openForms.currentFocus)
  return useMemo(
    () =>
      focused === undefined
        ? undefined
        : {documentId: focused.documentId, path: pathToString([...focused.path])},
    [focused],
  )
}

const subscribe = (onChange: () => void): (() => void) => {
  const subscription = openForms.focused.subscribe(onChange)
  return () => subscription.unsubscribe()
}
