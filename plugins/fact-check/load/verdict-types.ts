/** Types whose changes change what is printed comes to, beside the documents that print it. */
export const VERDICT_TYPES = [
  'quote',
  'source',
  'sourceSnapshot',
  'quoteCheck',
  'claim',
  'claimCheck',
  'person',
] as const
