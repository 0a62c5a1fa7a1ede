import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {defineField, defineType} from 'sanity'
import {randomId} from '../lib/random-id.ts'
import {firstText, type Selection} from '../lib/preview.ts'

export const quotation = defineType({
  name: 'quotation',
  title: 'Quotation',
  type: 'object',
  icon: BlockquoteIcon,
  fields: [
    defineField({
      name: 'quote',
      type: 'reference',
      to: [{type: 'quote'}],
      description: 'The quote as its source has it. The marked words are checked against it.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'showOriginal',
      title: 'Print the original',
      type: 'boolean',
      description: 'Under a translated block quote, print the words of the source as well.',
      initialValue: false,
    }),
    defineField({
      // What checks are kept by. `_key` won't do: splitting a paragraph or pasting makes new ones.
      name: 'useId',
      type: 'string',
      hidden: true,
      readOnly: true,
      initialValue: randomId,
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: {original: 'quote.originalText', speaker: 'quote.speaker'},
    prepare: ({original, speaker}: Selection<'original' | 'speaker'>) => ({
      title: firstText(original, 'Quotation'),
      subtitle: firstText(speaker, ''),
    }),
  },
})
