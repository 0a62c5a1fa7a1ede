import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType} from 'sanity'
import {LICENCES} from '../../newsletter/vocabulary.ts'
import {optionsOf, titleOf} from '../lib/options.ts'
import {notBlank, wanted} from '../lib/rules.ts'
import {firstText, inOneLine, type Selection} from '../lib/preview.ts'

export const imageCredit = defineType({
  name: 'imageCredit',
  title: 'Image credit',
  type: 'document',
  icon: ImageIcon,
  groups: [
    {name: 'credit', title: 'Credit', default: true},
    {name: 'rights', title: 'Rights'},
  ],
  fields: [
    defineField({
      name: 'creditLine',
      title: 'Credit line',
      type: 'string',
      group: 'credit',
      description: 'Who it is from, as readers see it after “Photo via”. It is no licence.',
      validation: (rule) => [rule.required(), rule.custom(notBlank)],
    }),
    defineField({name: 'creator', type: 'string', group: 'credit', description: 'Who made the image.'}),
    defineField({
      name: 'copyrightNotice',
      title: 'Copyright notice',
      type: 'string',
      group: 'rights',
      description: 'Such as “© 2026 Example Agency”.',
    }),
    defineField({
      name: 'licensor',
      type: 'string',
      group: 'rights',
      description: 'Who gave us the right to print it, if not the creator.',
    }),
    defineField({
      name: 'licence',
      type: 'string',
      group: 'rights',
      options: {list: optionsOf(LICENCES)},
      validation: (rule) => rule.custom(wanted('Say on what terms we may print it.')).warning(),
    }),
    defineField({
      name: 'usageTerms',
      title: 'Terms of use',
      type: 'text',
      rows: 2,
      group: 'rights',
      description: 'What the licence doesn’t say: how long, where, in what size.',
    }),
    defineField({
      name: 'webStatement',
      title: 'Where the rights are stated',
      type: 'url',
      group: 'rights',
      validation: (rule) => rule.uri({scheme: ['https', 'http'], allowCredentials: false}),
    }),
    defineField({
      name: 'permissionEvidence',
      title: 'Proof of permission',
      type: 'text',
      rows: 3,
      group: 'rights',
      description: 'Who said yes, when and how. For the desk; never printed.',
      validation: (rule) =>
        rule
          .custom((evidence, {document}) =>
            evidence === undefined && document?.['licence'] === 'LicenseRef-permission'
              ? 'Say who gave the permission, when and how.'
              : true,
          )
          .warning(),
    }),
  ],
  orderings: [{name: 'line', title: 'By credit line', by: [{field: 'creditLine', direction: 'asc'}]}],
  preview: {
    select: {title: 'creditLine', creator: 'creator', licence: 'licence'},
    prepare: ({title, creator, licence}: Selection<'title' | 'creator' | 'licence'>) => ({
      title: firstText(title, 'Without a credit line'),
      subtitle: inOneLine(' · ', creator, titleOf(LICENCES, licence)),
    }),
  },
})
