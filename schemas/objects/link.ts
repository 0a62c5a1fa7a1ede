import {LinkIcon} from '@sanity/icons/Link'
import {defineField, defineType} from 'sanity'

export const link = defineType({
  name: 'link',
  title: 'Link',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'href',
      title: 'Address',
      type: 'url',
      description: 'A page on the web (https://…) or an email address (mailto:…).',
      validation: (rule) =>
        rule.required().uri({scheme: ['https', 'http', 'mailto'], allowCredentials: false}),
    }),
  ],
})
