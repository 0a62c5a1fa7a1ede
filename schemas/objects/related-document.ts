import {DocumentsIcon} from '@sanity/icons/Documents'
import {defineField, defineType} from 'sanity'
import {firstText, type Selection} from '../lib/preview.ts'

export const relatedDocument = defineType({
  name: 'relatedDocument',
  title: 'Issue or essay of ours',
  type: 'object',
  icon: DocumentsIcon,
  fields: [
    defineField({
      name: 'target',
      title: 'Issue or essay',
      type: 'reference',
      to: [{type: 'issue'}, {type: 'essay'}],
      description: 'Title and address are taken from it.',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: {title: 'target.title'},
    prepare: ({title}: Selection<'title'>) => ({
      title: firstText(title, 'Nothing chosen yet'),
      subtitle: 'Ours',
    }),
  },
})
