import {AsteriskIcon} from '@sanity/icons/Asterisk'
import {defineField, defineType} from 'sanity'
import {firstText, inOneLine, type Selection} from '../lib/preview.ts'

export const footnote = defineType({
  name: 'footnote',
  title: 'Footnote',
  type: 'object',
  icon: AsteriskIcon,
  fields: [
    defineField({
      name: 'source',
      type: 'reference',
      to: [{type: 'source'}],
      description: 'Named in the text; its title and date stand in the note.',
    }),
    defineField({name: 'locator', type: 'string', description: 'Where in the source, such as “p. 12”.'}),
    defineField({name: 'text', type: 'text', rows: 3, description: 'A remark of your own.'}),
  ],
  validation: (rule) =>
    rule.custom((note) =>
      note?.['source'] === undefined && firstText(note?.['text'], '') === ''
        ? 'Choose a source, write a note, or delete the footnote.'
        : true,
    ),
  preview: {
    select: {text: 'text', publisher: 'source.publisher', locator: 'locator'},
    prepare: ({text, publisher, locator}: Selection<'text' | 'publisher' | 'locator'>) => ({
      title: firstText(inOneLine(', ', publisher, locator), text, 'Footnote'),
      subtitle: typeof publisher === 'string' ? firstText(text, '') : '',
    }),
  },
})
