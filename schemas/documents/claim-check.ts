import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineField, defineType} from 'sanity'
import {VERDICTS} from '../../newsletter/vocabulary.ts'
import {newestFirst, settles, verdictFields} from '../lib/check-fields.ts'
import {oncePublished} from '../lib/once-published.ts'
import {titleOf} from '../lib/options.ts'
import {dayIn, firstText, inOneLine, type Selection} from '../lib/preview.ts'

/** One verdict on one claim. As with quotes, records are only ever added. */
export const claimCheck = defineType({
  name: 'claimCheck',
  title: 'Check of a claim',
  type: 'document',
  icon: CheckmarkCircleIcon,
  readOnly: oncePublished,
  fields: [
    defineField({
      name: 'claim',
      type: 'reference',
      to: [{type: 'claim'}],
      validation: (rule) => rule.required(),
    }),
    ...verdictFields,
    defineField({name: 'note', type: 'text', rows: 3}),
    settles('claimCheck'),
  ],
  orderings: newestFirst,
  preview: {
    select: {verdict: 'verdict', checker: 'checker.name', at: 'checkedAt', words: 'claim.words'},
    prepare: ({verdict, checker, at, words}: Selection<'verdict' | 'checker' | 'at' | 'words'>) => ({
      title: firstText(words, 'Check'),
      subtitle: inOneLine(' · ', titleOf(VERDICTS, verdict), checker, dayIn(at)),
    }),
  },
})
