import {EditIcon} from '@sanity/icons/Edit'
import {defineField, defineType} from 'sanity'
import {firstText, inOneLine, type Selection} from '../lib/preview.ts'

export const contentsOverride = defineType({
  name: 'contentsOverride',
  title: 'Other words for a contents line',
  type: 'object',
  icon: EditIcon,
  fields: [
    defineField({
      name: 'essay',
      type: 'reference',
      to: [{type: 'essay'}],
      description: 'Whose line is replaced. Leave empty for the line of the weekly links.',
    }),
    defineField({name: 'label', type: 'string', description: 'The bold part. Empty: as it would be.'}),
    defineField({name: 'teaser', type: 'string', description: 'What follows. Empty: as it would be.'}),
  ],
  preview: {
    select: {essay: 'essay.title', label: 'label', teaser: 'teaser'},
    prepare: ({essay, label, teaser}: Selection<'essay' | 'label' | 'teaser'>) => ({
      title: firstText(inOneLine(': ', label, teaser), 'Nothing changed yet'),
      subtitle: firstText(essay, 'Weekly links'),
    }),
  },
})
