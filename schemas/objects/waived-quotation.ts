import {CloseCircleIcon} from '@sanity/icons/CloseCircle'
import {defineField, defineType} from 'sanity'
import {notBlank} from '../lib/rules.ts'

/** Words in quotation marks that nobody is quoted with. Without an entry here they have to be tied to a quote. */
export const waivedQuotation = defineType({
  name: 'waivedQuotation',
  title: 'No quotation',
  type: 'object',
  icon: CloseCircleIcon,
  fields: [
    defineField({
      name: 'words',
      type: 'string',
      description: 'As they stand between the marks.',
      validation: (rule) => [rule.required(), rule.custom(notBlank)],
    }),
    defineField({
      name: 'reason',
      type: 'string',
      description: 'Such as “a title” or “a term, held at arm’s length”.',
      validation: (rule) => [rule.required(), rule.custom(notBlank)],
    }),
  ],
  preview: {select: {title: 'words', subtitle: 'reason'}},
})
