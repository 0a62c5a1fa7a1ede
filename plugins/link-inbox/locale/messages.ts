/** Where the link inbox's strings are kept. */
export const linkInboxNamespace = 'link-inbox'
