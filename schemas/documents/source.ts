import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {LANGUAGES, LINK_OUTCOMES, SOURCE_TYPES, URL_STATUSES} from '../../newsletter/vocabulary.ts'
import {optionsOf, titleOf} from '../lib/options.ts'
import {notBlank} from '../lib/rules.ts'
import {today} from '../lib/today.ts'
import {firstText, inOneLine, type Selection} from '../lib/preview.ts'

export const source = defineType({
  name: 'source',
  title: 'Source',
  type: 'document',
  icon: EarthGlobeIcon,
  groups: [
    {name: 'citation', title: 'Citation', default: true},
    {name: 'address', title: 'Address'},
    {name: 'judgement', title: 'Judgement'},
  ],
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      group: 'citation',
      description: 'As the source has it, in its own language.',
      validation: (rule) => [rule.required(), rule.custom(notBlank)],
    }),
    defineField({
      name: 'transTitle',
      title: 'Translated title',
      type: 'string',
      group: 'citation',
      description: 'In the newsletter’s language, where the source’s is another.',
    }),
    defineField({
      name: 'publisher',
      type: 'string',
      group: 'citation',
      description: 'As readers know it: “Economic Observer”.',
      validation: (rule) => [rule.required(), rule.custom(notBlank)],
    }),
    defineField({
      name: 'authors',
      type: 'array',
      group: 'citation',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
    }),
    defineField({name: 'datePublished', title: 'Published on', type: 'date', group: 'citation'}),
    defineField({
      name: 'inLanguage',
      title: 'Language',
      type: 'string',
      group: 'citation',
      description: 'What it is written in. “in Chinese” is added to attributions by itself.',
      options: {list: optionsOf(LANGUAGES)},
      initialValue: 'en',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'relayedFromLanguage',
      title: 'Relayed from',
      type: 'string',
      group: 'citation',
      description: 'If the publisher took its words from another language, which one.',
      options: {list: optionsOf(LANGUAGES)},
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      group: 'address',
      description: 'Empty for what is only on paper.',
      validation: (rule) => rule.uri({scheme: ['https', 'http'], allowCredentials: false}),
    }),
    defineField({
      name: 'accessDate',
      title: 'Read on',
      type: 'date',
      group: 'address',
      initialValue: today,
    }),
    defineField({
      name: 'urlStatus',
      title: 'State of the page',
      type: 'string',
      group: 'address',
      description:
        'Dead: gone. Unfit: there, but readers shouldn’t be sent to it. Usurped: taken over by someone else. Then the copy is linked.',
      options: {list: optionsOf(URL_STATUSES), layout: 'radio', direction: 'horizontal'},
      initialValue: 'live',
    }),
    defineField({
      name: 'urlCheck',
      title: 'Last time the page was asked for',
      type: 'object',
      group: 'address',
      description: 'Written by the command that checks links.',
      readOnly: true,
      hidden: ({value}) => value === undefined,
      options: {columns: 2, collapsible: true},
      fields: [
        defineField({
          name: 'outcome',
          title: 'What came of it',
          type: 'string',
          options: {list: optionsOf(LINK_OUTCOMES)},
        }),
        defineField({name: 'checkedAt', title: 'Asked at', type: 'datetime'}),
        defineField({name: 'url', title: 'Address that was asked for', type: 'url'}),
        defineField({name: 'httpStatus', title: 'HTTP status', type: 'number'}),
        defineField({name: 'detail', title: 'In words', type: 'string'}),
        defineField({name: 'movedTo', title: 'Now at', type: 'url'}),
        defineField({name: 'failingSince', title: 'Not reached since', type: 'datetime'}),
      ],
    }),
    defineField({
      name: 'archiveUrl',
      title: 'Address of a copy',
      type: 'url',
      group: 'address',
      description: 'In a web archive. Linked when the page itself is gone.',
      validation: (rule) => [
        rule.uri({scheme: ['https', 'http'], allowCredentials: false}),
        rule
          .custom((url, {document}) =>
            url === undefined && document?.['urlStatus'] !== undefined && document['urlStatus'] !== 'live'
              ? 'The page is not to be linked any more. Add the address of a copy.'
              : true,
          )
          .warning(),
      ],
    }),
    defineField({name: 'archiveDate', title: 'Copied on', type: 'date', group: 'address'}),
    defineField({
      name: 'sourceType',
      title: 'Kind',
      type: 'string',
      group: 'judgement',
      description: 'Primary: those who did it or saw it. Secondary: those who tell of it.',
      options: {list: optionsOf(SOURCE_TYPES), layout: 'radio', direction: 'horizontal'},
    }),
    defineField({
      name: 'reliabilityNote',
      title: 'How far it can be trusted',
      type: 'text',
      rows: 3,
      group: 'judgement',
      description: 'For the desk. Never printed.',
    }),
  ],
  orderings: [
    {
      name: 'publisher',
      title: 'By publisher',
      by: [
        {field: 'publisher', direction: 'asc'},
        {field: 'datePublished', direction: 'desc'},
      ],
    },
    {name: 'date', title: 'Newest first', by: [{field: 'datePublished', direction: 'desc'}]},
  ],
  preview: {
    select: {
      title: 'title',
      publisher: 'publisher',
      language: 'inLanguage',
      date: 'datePublished',
      urlStatus: 'urlStatus',
    },
    prepare: ({
      title,
      publisher,
      language,
      date,
      urlStatus,
    }: Selection<'title' | 'publisher' | 'language' | 'date' | 'urlStatus'>) => ({
      title: firstText(title, 'Without a title'),
      subtitle: inOneLine(
        ' · ',
        urlStatus === 'live' ? undefined : titleOf(URL_STATUSES, urlStatus),
        publisher,
        titleOf(LANGUAGES, language),
        date,
      ),
    }),
  },
})
