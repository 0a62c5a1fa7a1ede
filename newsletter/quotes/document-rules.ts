/** Of a verdict, whatever it is on: made by the account that signs it, and never touched again. */
const CHECKS = {
  forbids: ['update', 'delete'],
  signedBy: 'checkerAccount',
  isByPeople: true,
  roles: ['administrator', 'editor', 'checker'],
  // A dispute is for an editor to settle.
  fields: {resolves: ['administrator', 'editor']},
} as const

/**
 * What a lake is told to hold everybody to, so that a check can't be forged through the API: given to it by the commands that
 * open one. On a hosted lake the record of transactions shows what these would have refused.
 */
export const DOCUMENT_RULES = [
  {type: 'quoteCheck', ...CHECKS},
  {type: 'claimCheck', ...CHECKS},
  // Whether something needn't be checked after all is for an editor to say.
  {type: 'claim', fields: {waivedFor: ['administrator', 'editor']}},
  // One that nothing refers to may be deleted: a paste that went wrong.
  {type: 'sourceSnapshot', forbids: ['update'], sums: {textSha256: 'text'}},
  // Whose account a person is decides who counts as author and translator.
  {type: 'person', fields: {userId: ['administrator']}},
] as const
