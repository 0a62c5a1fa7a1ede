import {defineArrayMember, defineType} from 'sanity'
import {annotations} from './annotations.ts'
import {decorators, lists} from './decorators.ts'

/** Paragraphs and lists without headings: welcome, weekly links, callouts, table cells, corrections. */
export const shortText = defineType({
  name: 'shortText',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [{title: 'Text', value: 'normal'}],
      lists,
      marks: {decorators, annotations},
    }),
  ],
})
