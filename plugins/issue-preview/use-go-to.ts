import {useCallback} from 'react'
import {getPublishedId, stringToPath} from 'sanity'
import {useRouter} from 'sanity/router'
import {usePaneRouter} from 'sanity/structure'
import {openForms} from './live/open-forms.ts'

/** A place in a document. */
export interface Place {
  readonly documentId: string
  readonly documentType: string
  /** Sanity path inside the document. */
  readonly path: string
}

/**
 * Leads to a field: in its form where that is open, else in a form that is opened, to the right if it is another document's.
 *
 * @param paneDocumentId - The document that this pane is about.
 */
export const useGoTo = (paneDocumentId: string): ((place: Place) => void) => {
  const {navigate} = useRouter()
  const {groupIndex, params, routerPanesState, setParams} = usePaneRouter()
  return useCallback(
    ({documentId, documentType, path}) => {
      if (openForms.goTo(documentId, path === '' ? [] : stringToPath(path))) return
      if (documentId === getPublishedId(paneDocumentId)) {
        setParams({...params, view: 'editor', path})
        return
      }
      // As the Studio opens a reference, and at the field: which its own function for that can't.
      const pane = {id: documentId, params: {type: documentType, parentRefPath: '', template: '', path}}
      navigate({panes: [...routerPanesState.slice(0, groupIndex + 1), [pane]]})
    },
    [navigate, groupIndex, params, routerPanesState, setParams, paneDocumentId],
  )
}
