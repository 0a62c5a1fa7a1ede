/** Where the fact-check's strings are kept. */
export const factCheckNamespace = 'fact-check'
