/** The annotations that running text may carry, in the order of the toolbar. */
export const annotations = [{type: 'link'}, {type: 'internalLink'}, {type: 'quotation'}, {type: 'foreign'}]
