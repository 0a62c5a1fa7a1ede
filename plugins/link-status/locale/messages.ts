/** Where the strings about the state of pages are kept. */
export const linkStatusNamespace = 'link-status'
