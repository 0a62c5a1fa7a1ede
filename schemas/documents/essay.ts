import {ComposeIcon} from '@sanity/icons/Compose'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {API_VERSION} from '../lib/api-version.ts'
import {randomId} from '../lib/random-id.ts'
import {notBlank} from '../lib/rules.ts'
import {slugOptions} from '../lib/slug-options.ts'
import {uniqueSlug} from '../lib/unique.ts'
import {firstText, inOneLine, type Selection} from '../lib/preview.ts'

export const essay = defineType({
  name: 'essay',
  title: 'Essay',
  type: 'document',
  icon: ComposeIcon,
  groups: [
    {name: 'text', title: 'Text', default: true},
    {name: 'contents', title: 'In “This week”'},
    {name: 'related', title: 'Related reading'},
  ],
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      group: 'text',
      validation: (rule) => [
        rule.required(),
        rule.custom(notBlank),
        rule.max(90).warning('Long titles wrap badly on phones. Keep it under 90 characters.'),
      ],
    }),
    defineField({
      name: 'slug',
      type: 'slug',
      group: 'text',
      description: 'Names the essay in addresses. Made from the title; leave it once the essay has run.',
      options: slugOptions,
      validation: (rule) => [rule.required(), rule.custom(uniqueSlug)],
    }),
    defineField({
      name: 'authors',
      type: 'array',
      group: 'text',
      description: 'In the order of the byline.',
      of: [defineArrayMember({type: 'reference', to: [{type: 'person'}]})],
      validation: (rule) => rule.required().min(1).unique(),
    }),
    defineField({
      name: 'body',
      type: 'bodyText',
      group: 'text',
      description:
        'Mark every quoted passage as a quotation, so that it is checked before the issue goes out.',
      validation: (rule) => rule.required().min(1),
    }),
    defineField({
      name: 'label',
      type: 'string',
      group: 'contents',
      description: 'The bold words of the line under “This week”. Two or three.',
      validation: (rule) => [
        rule.required(),
        rule.custom(notBlank),
        rule.max(40).warning('Keep the label under 40 characters.'),
      ],
    }),
    defineField({
      name: 'teaser',
      type: 'string',
      group: 'contents',
      description: 'What follows the label: one sentence.',
      validation: (rule) => [
        rule.required(),
        rule.custom(notBlank),
        rule.max(140).warning('Keep the teaser under 140 characters.'),
      ],
    }),
    defineField({
      name: 'waivedQuotations',
      title: 'In marks, but no quotations',
      type: 'array',
      group: 'text',
      description:
        'Titles, terms, words held at arm’s length. Everything else in quotation marks is tied to a quote.',
      of: [defineArrayMember({type: 'waivedQuotation'})],
    }),
    defineField({
      name: 'relatedReading',
      title: 'Related reading',
      type: 'array',
      group: 'related',
      description: 'Printed after the essay.',
      of: [defineArrayMember({type: 'relatedDocument'}), defineArrayMember({type: 'relatedLink'})],
    }),
  ],
  initialValue: async (_params, {getClient, currentUser}) => {
    const author = await getClient({apiVersion: API_VERSION}).fetch<string | null>(
      '*[_type == "person" && userId == $user][0]._id',
      {user: currentUser?.id ?? null},
      {perspective: 'published'},
    )
    return author === null ? {} : {authors: [{_type: 'reference', _key: randomId(), _ref: author}]}
  },
  orderings: [
    {name: 'edited', title: 'Last edited', by: [{field: '_updatedAt', direction: 'desc'}]},
    {name: 'title', title: 'By title', by: [{field: 'title', direction: 'asc'}]},
  ],
  preview: {
    select: {title: 'title', author: 'authors.0.name', second: 'authors.1.name', teaser: 'teaser'},
    prepare: ({title, author, second, teaser}: Selection<'title' | 'author' | 'second' | 'teaser'>) => ({
      title: firstText(title, 'Without a title'),
      subtitle: inOneLine(' · ', inOneLine(', ', author, second), teaser),
    }),
  },
})
