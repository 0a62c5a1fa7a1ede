import {DocumentIcon} from '@sanity/icons/Document'
import {defineField, defineType} from 'sanity'

export const internalLink = defineType({
  name: 'internalLink',
  title: 'Link to an issue or essay of ours',
  type: 'object',
  icon: DocumentIcon,
  fields: [
    defineField({
      name: 'target',
      title: 'Issue or essay',
      type: 'reference',
      to: [{type: 'issue'}, {type: 'essay'}],
      validation: (rule) => rule.required(),
    }),
  ],
})
