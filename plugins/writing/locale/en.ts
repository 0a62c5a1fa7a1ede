/** The words of writing in English. */
export default {
  'paste.left-behind': 'Not everything could be pasted',
  'paste.images_one': 'An image stayed behind: upload it as a figure.',
  'paste.images_other': '{{count}} images stayed behind: upload them as figures.',
  'paste.links_one': 'A link was no address on the web; its words are there.',
  'paste.links_other': '{{count}} links were no addresses on the web; their words are there.',
} as const
