import {defineArrayMember, defineType} from 'sanity'
import {BLOCK_STYLES} from '../../newsletter/vocabulary.ts'
import {optionsOf} from '../lib/options.ts'
import {annotations} from './annotations.ts'
import {decorators, lists} from './decorators.ts'

/** The text of an essay. */
export const bodyText = defineType({
  name: 'bodyText',
  title: 'Body',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: optionsOf(BLOCK_STYLES),
      lists,
      marks: {decorators, annotations},
      of: [defineArrayMember({type: 'footnote'})],
    }),
    defineArrayMember({type: 'figure'}),
    defineArrayMember({type: 'table'}),
    defineArrayMember({type: 'callout'}),
    defineArrayMember({type: 'divider'}),
  ],
})
