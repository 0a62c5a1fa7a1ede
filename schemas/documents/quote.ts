import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {defineField, defineType} from 'sanity'
import {LANGUAGES} from '../../newsletter/vocabulary.ts'
import {optionsOf, titleOf} from '../lib/options.ts'
import {notBlank, wanted} from '../lib/rules.ts'
import {firstText, inOneLine, type Selection} from '../lib/preview.ts'

export const quote = defineType({
  name: 'quote',
  title: 'Quote',
  type: 'document',
  icon: BlockquoteIcon,
  groups: [
    {name: 'words', title: 'Words', default: true},
    {name: 'place', title: 'Place in the source'},
  ],
  fields: [
    defineField({
      name: 'originalText',
      title: 'Original',
      type: 'text',
      rows: 4,
      group: 'words',
      description: 'Character for character as the source has it, in its own language.',
      validation: (rule) => [rule.required(), rule.custom(notBlank)],
    }),
    defineField({
      name: 'originalLanguage',
      title: 'Language of the original',
      type: 'string',
      group: 'words',
      options: {list: optionsOf(LANGUAGES)},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'translation',
      type: 'text',
      rows: 4,
      group: 'words',
      description: 'The whole passage in the newsletter’s language. What is printed is checked against it.',
    }),
    defineField({
      name: 'translator',
      type: 'reference',
      to: [{type: 'person'}],
      group: 'words',
      description: 'Someone else has to check the translation.',
      validation: (rule) =>
        rule
          .custom((translator, {document}) =>
            translator === undefined && typeof document?.['translation'] === 'string'
              ? 'Say who translated it: a second person has to check it.'
              : true,
          )
          .warning(),
    }),
    defineField({name: 'speaker', type: 'string', group: 'words', description: 'Who said or wrote it.'}),
    defineField({
      name: 'speakerRole',
      title: 'Role of the speaker',
      type: 'string',
      group: 'words',
      description: 'As of when it was said.',
    }),
    defineField({
      name: 'source',
      type: 'reference',
      to: [{type: 'source'}],
      group: 'place',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'snapshot',
      type: 'reference',
      to: [{type: 'sourceSnapshot'}],
      group: 'place',
      description: 'The text in which the original is looked for. Without one the quote can’t be verified.',
      validation: (rule) => rule.custom(wanted('Without a snapshot this quote can’t be verified.')).warning(),
    }),
    defineField({
      name: 'locator',
      type: 'string',
      group: 'place',
      description: 'Where in the source, such as “p. 12” or “section 3”.',
    }),
    defineField({
      name: 'selector',
      title: 'Which occurrence',
      type: 'object',
      group: 'place',
      description: 'Where a passage stands in the snapshot more than once: the words around it.',
      options: {collapsible: true, collapsed: true},
      fields: [
        defineField({name: 'exact', title: 'The passage', type: 'text', rows: 2}),
        defineField({name: 'prefix', title: 'Words before', type: 'string'}),
        defineField({name: 'suffix', title: 'Words after', type: 'string'}),
      ],
    }),
  ],
  orderings: [
    {name: 'edited', title: 'Last edited', by: [{field: '_updatedAt', direction: 'desc'}]},
    {name: 'speaker', title: 'By speaker', by: [{field: 'speaker', direction: 'asc'}]},
  ],
  preview: {
    select: {
      translation: 'translation',
      original: 'originalText',
      speaker: 'speaker',
      publisher: 'source.publisher',
      language: 'originalLanguage',
    },
    prepare: ({
      translation,
      original,
      speaker,
      publisher,
      language,
    }: Selection<'translation' | 'original' | 'speaker' | 'publisher' | 'language'>) => ({
      title: firstText(translation, original, 'Without words'),
      subtitle: inOneLine(' · ', speaker, publisher, titleOf(LANGUAGES, language)),
    }),
  },
})
