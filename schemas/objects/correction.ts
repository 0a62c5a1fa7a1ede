import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineField, defineType} from 'sanity'
import {today} from '../lib/today.ts'
import {firstText, type Selection} from '../lib/preview.ts'

export const correction = defineType({
  name: 'correction',
  title: 'Correction',
  type: 'object',
  icon: WarningOutlineIcon,
  fields: [
    defineField({name: 'date', type: 'date', initialValue: today, validation: (rule) => rule.required()}),
    defineField({
      name: 'text',
      type: 'shortText',
      description: 'What was wrong, and what is right.',
      validation: (rule) => rule.required().min(1),
    }),
    defineField({
      name: 'corrects',
      title: 'Issue or essay corrected',
      type: 'reference',
      to: [{type: 'issue'}, {type: 'essay'}],
      description: 'The earlier one that is put right. Leave empty for this one.',
    }),
  ],
  preview: {
    select: {date: 'date', title: 'corrects.title'},
    prepare: ({date, title}: Selection<'date' | 'title'>) => ({
      title: firstText(title, 'This issue'),
      subtitle: firstText(date, ''),
    }),
  },
})
