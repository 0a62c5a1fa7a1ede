import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {defineField, defineType} from 'sanity'
import {CLAIM_KINDS} from '../../newsletter/vocabulary.ts'
import {optionsOf, titleOf} from '../lib/options.ts'
import {firstText, inOneLine, type Selection} from '../lib/preview.ts'

/**
 * Something printed that is to be checked beside the quotations. What it says is what its document prints; the words here are those
 * that stood there when it was put on the sheet.
 */
export const claim = defineType({
  name: 'claim',
  title: 'Claim to check',
  type: 'document',
  icon: ClipboardIcon,
  fields: [
    defineField({
      name: 'kind',
      type: 'string',
      options: {list: optionsOf(CLAIM_KINDS), layout: 'radio', direction: 'horizontal'},
      readOnly: true,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'document',
      title: 'Printed in',
      type: 'reference',
      to: [{type: 'essay'}, {type: 'weeklyLink'}, {type: 'issue'}],
      weak: true,
      readOnly: true,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'path',
      title: 'Where in it',
      type: 'string',
      description: 'The field, paragraph or picture.',
      readOnly: true,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'words',
      type: 'text',
      rows: 2,
      description: 'As they stood when they were put on the sheet. Other words are another claim.',
      readOnly: true,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'sentence',
      title: 'The sentence around them',
      type: 'text',
      rows: 2,
      readOnly: true,
    }),
    defineField({
      name: 'source',
      type: 'reference',
      to: [{type: 'source'}],
      description: 'What it is to be held against.',
    }),
    defineField({name: 'note', type: 'text', rows: 2, description: 'What is to be looked at.'}),
    defineField({
      name: 'waivedFor',
      title: 'Taken off the sheet because',
      type: 'string',
      description:
        'Why it needn’t be checked after all. Without a reason it stays on the sheet, and the issue waits for it.',
    }),
  ],
  preview: {
    select: {words: 'words', kind: 'kind', title: 'document.title', headline: 'document.headline'},
    prepare: ({words, kind, title, headline}: Selection<'words' | 'kind' | 'title' | 'headline'>) => ({
      title: firstText(words, 'Claim'),
      subtitle: inOneLine(' · ', titleOf(CLAIM_KINDS, kind), firstText(title, headline, '')),
    }),
  },
})
