/** Where the strings of writing are kept. */
export const writingNamespace = 'writing'
