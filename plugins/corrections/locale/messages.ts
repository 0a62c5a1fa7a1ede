/** Where the strings of corrections are kept. */
export const correctionsNamespace = 'corrections'
