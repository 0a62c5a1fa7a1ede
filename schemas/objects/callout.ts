import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {defineField, defineType} from 'sanity'
import {CALLOUT_TONES} from '../../newsletter/vocabulary.ts'
import {optionsOf, titleOf} from '../lib/options.ts'
import {firstText, type Selection} from '../lib/preview.ts'

export const callout = defineType({
  name: 'callout',
  title: 'Callout',
  type: 'object',
  icon: InfoOutlineIcon,
  fields: [
    defineField({
      name: 'tone',
      type: 'string',
      options: {list: optionsOf(CALLOUT_TONES), layout: 'radio', direction: 'horizontal'},
      initialValue: 'note',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'title', type: 'string'}),
    defineField({name: 'content', type: 'shortText', validation: (rule) => rule.required().min(1)}),
  ],
  preview: {
    select: {title: 'title', tone: 'tone'},
    prepare: ({title, tone}: Selection<'title' | 'tone'>) => ({
      title: firstText(title, 'Callout'),
      subtitle: titleOf(CALLOUT_TONES, tone) ?? '',
    }),
  },
})
