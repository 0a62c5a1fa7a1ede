import {UserIcon} from '@sanity/icons/User'
import {defineField, defineType} from 'sanity'
import {firstText, type Selection} from '../lib/preview.ts'

/** Who is to look at one use of a quote. Kept apart from the quote, which checking is about. */
export const checkAssignment = defineType({
  name: 'checkAssignment',
  title: 'Assigned check',
  type: 'document',
  icon: UserIcon,
  fields: [
    defineField({
      name: 'document',
      title: 'Printed in',
      type: 'reference',
      to: [{type: 'essay'}, {type: 'weeklyLink'}, {type: 'issue'}],
      weak: true,
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'useId', title: 'Use', type: 'string', validation: (rule) => rule.required()}),
    defineField({
      name: 'assignee',
      type: 'reference',
      to: [{type: 'person'}],
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'assignedAt', title: 'Assigned at', type: 'datetime'}),
  ],
  preview: {
    select: {name: 'assignee.name', title: 'document.title', headline: 'document.headline'},
    prepare: ({name, title, headline}: Selection<'name' | 'title' | 'headline'>) => ({
      title: firstText(name, 'Nobody'),
      subtitle: firstText(title, headline, ''),
    }),
  },
})
