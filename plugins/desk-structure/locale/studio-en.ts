/** Words of the Studio's own that mean more here: a list that is empty is mostly good news. */
export default {
  'panes.document-list-pane.no-matching-documents.text': 'Nothing here right now',
  'panes.document-list-pane.no-documents-of-type.text': 'Nothing here right now',
} as const
