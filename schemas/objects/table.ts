import {ThListIcon} from '@sanity/icons/ThList'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {firstText, type Selection} from '../lib/preview.ts'

/** The names and the nesting are those of the Studio's table plugin: `rows` of `row`, `cells` of `cell`, `value` of blocks. */
export const table = defineType({
  name: 'table',
  title: 'Table',
  type: 'object',
  icon: ThListIcon,
  fields: [
    defineField({name: 'caption', type: 'string', description: 'Printed above the table.'}),
    defineField({
      name: 'headerRows',
      title: 'Header rows',
      type: 'number',
      description: 'How many rows at the top name the columns.',
      initialValue: 1,
      validation: (rule) => rule.integer().min(0),
    }),
    defineField({
      name: 'rows',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'row',
          type: 'object',
          fields: [
            defineField({
              name: 'cells',
              type: 'array',
              of: [
                defineArrayMember({
                  name: 'cell',
                  type: 'object',
                  fields: [defineField({name: 'value', type: 'shortText'})],
                }),
              ],
              validation: (rule) => rule.required().min(1),
            }),
          ],
        }),
      ],
      validation: (rule) => rule.required().min(1),
    }),
  ],
  preview: {
    select: {caption: 'caption', rows: 'rows'},
    prepare: ({caption, rows}: Selection<'caption' | 'rows'>) => ({
      title: firstText(caption, 'Table'),
      subtitle: Array.isArray(rows) ? `${rows.length} rows` : 'empty',
    }),
  },
})
