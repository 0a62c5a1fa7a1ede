import {ArchiveIcon} from '@sanity/icons/Archive'
import {defineField, defineType} from 'sanity'
import {SNAPSHOT_METHODS} from '../../newsletter/vocabulary.ts'
import {oncePublished} from '../lib/once-published.ts'
import {optionsOf} from '../lib/options.ts'
import {sha256} from '../lib/rules.ts'
import {firstText, inOneLine, type Selection} from '../lib/preview.ts'

/** What a source said on a day. Quotes are checked against it, so it is never changed once it is published. */
export const sourceSnapshot = defineType({
  name: 'sourceSnapshot',
  title: 'Snapshot of a source',
  type: 'document',
  icon: ArchiveIcon,
  readOnly: oncePublished,
  fields: [
    defineField({
      name: 'source',
      type: 'reference',
      to: [{type: 'source'}],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'sourceDate',
      title: 'Taken on',
      type: 'date',
      description: 'The day on which the source read like this.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'text',
      type: 'text',
      rows: 20,
      description:
        'The whole text, as the source has it. It can’t be changed after publishing: take a new snapshot instead.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'textSha256',
      title: 'SHA-256 of the text',
      type: 'string',
      description: 'Written by the command that takes the snapshot. Shows that the text was not touched.',
      validation: (rule) => rule.custom(sha256),
    }),
    defineField({
      name: 'extractor',
      type: 'string',
      description: 'What turned the page into text, and its version; or “by hand”.',
    }),
    defineField({
      name: 'method',
      title: 'How it was come by',
      type: 'string',
      options: {list: optionsOf(SNAPSHOT_METHODS)},
    }),
    defineField({name: 'capturedAt', title: 'Captured at', type: 'datetime'}),
    defineField({
      name: 'url',
      title: 'Address it was taken from',
      type: 'url',
      description: 'Where redirects ended.',
    }),
    defineField({
      name: 'archiveUrl',
      title: 'Address of a copy',
      type: 'url',
      description: 'In a web archive, as the source had it then.',
    }),
    defineField({
      name: 'rawFile',
      title: 'File',
      type: 'file',
      description: 'What the text was read from, byte for byte.',
    }),
  ],
  orderings: [{name: 'date', title: 'Newest first', by: [{field: 'sourceDate', direction: 'desc'}]}],
  preview: {
    select: {title: 'source.title', publisher: 'source.publisher', date: 'sourceDate'},
    prepare: ({title, publisher, date}: Selection<'title' | 'publisher' | 'date'>) => ({
      title: firstText(title, 'Snapshot'),
      subtitle: inOneLine(' · ', date, publisher),
    }),
  },
})
