import {RemoveIcon} from '@sanity/icons/Remove'
import {defineField, defineType} from 'sanity'

export const divider = defineType({
  name: 'divider',
  title: 'Divider',
  type: 'object',
  icon: RemoveIcon,
  fields: [
    // The Studio wants at least one field in an object; a divider has nothing to say.
    defineField({name: 'style', type: 'string', hidden: true, readOnly: true, initialValue: 'line'}),
  ],
  preview: {prepare: () => ({title: 'Divider'})},
})
