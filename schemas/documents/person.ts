import {UserIcon} from '@sanity/icons/User'
import {defineField, defineType} from 'sanity'
import {notBlank} from '../lib/rules.ts'

export const person = defineType({
  name: 'person',
  title: 'Person',
  type: 'document',
  icon: UserIcon,
  fields: [
    defineField({
      name: 'name',
      type: 'string',
      validation: (rule) => [rule.required(), rule.custom(notBlank)],
    }),
    defineField({name: 'role', type: 'string', description: 'Such as “Editor”.'}),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      description: 'The name in a byline links to it.',
      validation: (rule) => rule.uri({scheme: ['https', 'http'], allowCredentials: false}),
    }),
    defineField({
      name: 'userId',
      title: 'Account',
      type: 'string',
      description:
        'The id of the account that this person signs in with. Checks and edits are told apart by it.',
    }),
  ],
  orderings: [{name: 'name', title: 'By name', by: [{field: 'name', direction: 'asc'}]}],
  preview: {select: {title: 'name', subtitle: 'role'}},
})
