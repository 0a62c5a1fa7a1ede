import {defineField, defineType} from 'sanity'
import {hexColour} from '../lib/rules.ts'

const colour = (name: string, description: string) =>
  defineField({
    name,
    type: 'string',
    description,
    validation: (rule) => [rule.required(), rule.custom(hexColour)],
  })

export const theme = defineType({
  name: 'theme',
  title: 'Colours',
  type: 'object',
  options: {columns: 2},
  fields: [
    colour('background', 'Behind the text.'),
    colour('ink', 'The text.'),
    colour('muted', 'Captions, credits and dates.'),
    colour('link', 'Links.'),
    colour('hairline', 'Rules and table lines.'),
  ],
})
