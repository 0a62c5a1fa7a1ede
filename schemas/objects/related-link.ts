import {LaunchIcon} from '@sanity/icons/Launch'
import {defineField, defineType} from 'sanity'
import {LANGUAGES} from '../../newsletter/vocabulary.ts'
import {optionsOf} from '../lib/options.ts'

export const relatedLink = defineType({
  name: 'relatedLink',
  title: 'Page elsewhere',
  type: 'object',
  icon: LaunchIcon,
  fields: [
    defineField({name: 'title', type: 'string', validation: (rule) => rule.required()}),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      validation: (rule) => rule.required().uri({scheme: ['https', 'http'], allowCredentials: false}),
    }),
    defineField({name: 'publisher', type: 'string', description: 'Printed in brackets after the title.'}),
    defineField({
      name: 'inLanguage',
      title: 'Language',
      type: 'string',
      description: 'Noted where it is not the newsletter’s own.',
      options: {list: optionsOf(LANGUAGES)},
    }),
  ],
  preview: {select: {title: 'title', subtitle: 'publisher'}},
})
