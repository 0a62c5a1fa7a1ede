/** The words of writing in English. */
export default {
  'paste.left-behind': 'Not everything could be pasted',
  'paste.images_one': 'An image stayed behind: upload it as a figure.',
  'paste.images_other': '{{count}} images stayed behind: upload them as figures.',
  'paste.links_one': 'A link was no address on the web; its words are there.',
  'paste.links_other': '{{count}} links were no addresses on the web; their words are there.',
  'table.caption': 'Caption of the table',
  'table.caption.placeholder': 'Caption, printed above the table',
  'quotation.title': 'Mark a quotation',
  'quotation.source': 'Where do these words come from?',
  'quotation.search': 'Publisher, title or address',
  'quotation.help':
    'Choose a source, and a quote is made of the words. A source that isn’t listed is made of what you type: its title or its address.',
  'quotation.new': 'New source: {{title}}',
  'quotation.quote': 'Quote with these words',
  'quotation.source-untitled': 'Source without a title',
  'quotation.failed': 'The quotation could not be marked',
} as const
