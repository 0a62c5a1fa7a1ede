/** Where the strings of what stands in the way of publishing are kept. */
export const publishableNamespace = 'publishable'
