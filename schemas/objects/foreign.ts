import {TranslateIcon} from '@sanity/icons/Translate'
import {defineField, defineType} from 'sanity'
import {DIRECTIONS, LANGUAGES} from '../../newsletter/vocabulary.ts'
import {optionsOf} from '../lib/options.ts'

export const foreign = defineType({
  name: 'foreign',
  title: 'Words in another language',
  type: 'object',
  icon: TranslateIcon,
  fields: [
    defineField({
      name: 'lang',
      title: 'Language',
      type: 'string',
      description: 'Decides the letter forms, and how the words are read aloud.',
      options: {list: optionsOf(LANGUAGES)},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'dir',
      title: 'Writing direction',
      type: 'string',
      description: 'Only where it is not the language’s own.',
      options: {list: optionsOf(DIRECTIONS), layout: 'radio', direction: 'horizontal'},
    }),
  ],
})
