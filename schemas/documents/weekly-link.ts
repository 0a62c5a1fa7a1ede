import {LinkIcon} from '@sanity/icons/Link'
import {createElement} from 'react'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {notBlank, oneEmoji} from '../lib/rules.ts'
import {firstText, type Selection} from '../lib/preview.ts'

export const weeklyLink = defineType({
  name: 'weeklyLink',
  title: 'Weekly link',
  type: 'document',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      description: 'The page that readers are sent to.',
      validation: (rule) => rule.required().uri({scheme: ['https', 'http'], allowCredentials: false}),
    }),
    defineField({
      name: 'source',
      type: 'reference',
      to: [{type: 'source'}],
      description: 'The attribution in brackets is made from it.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'symbol',
      type: 'string',
      description: 'One emoji. Stands in front of the link like a bullet.',
      validation: (rule) => [rule.required(), rule.custom(oneEmoji)],
    }),
    defineField({
      name: 'headline',
      type: 'string',
      description: 'The bold words that the text begins with. Its full stop is set by itself.',
      validation: (rule) => [rule.required(), rule.custom(notBlank)],
    }),
    defineField({
      name: 'shortLabel',
      title: 'Short label',
      type: 'string',
      description:
        'A few words for the line under “This week”, where the links are strung together: “A, B, and C”.',
      validation: (rule) => [
        rule.required(),
        rule.custom(notBlank),
        rule.max(50).warning('Keep it under 50 characters: it shares its line with the others.'),
      ],
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'shortText',
      description: 'What it says and why it matters. The outlet and its language are added by themselves.',
      validation: (rule) => rule.required().min(1),
    }),
    defineField({
      name: 'waivedQuotations',
      title: 'In marks, but no quotations',
      type: 'array',
      description:
        'Titles, terms, words held at arm’s length. Everything else in quotation marks is tied to a quote.',
      of: [defineArrayMember({type: 'waivedQuotation'})],
    }),
  ],
  orderings: [
    {name: 'newest', title: 'Newest first', by: [{field: '_createdAt', direction: 'desc'}]},
    {name: 'headline', title: 'By headline', by: [{field: 'headline', direction: 'asc'}]},
  ],
  preview: {
    select: {symbol: 'symbol', headline: 'headline', publisher: 'source.publisher', url: 'url'},
    prepare: ({
      symbol,
      headline,
      publisher,
      url,
    }: Selection<'symbol' | 'headline' | 'publisher' | 'url'>) => ({
      title: firstText(headline, 'Without a headline'),
      subtitle: firstText(publisher, url, ''),
      ...(typeof symbol === 'string' && {media: createElement('span', null, symbol)}),
    }),
  },
})
