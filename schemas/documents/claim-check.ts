import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineField, defineType} from 'sanity'
import {VERDICTS} from '../../newsletter/vocabulary.ts'
import {oncePublished} from '../lib/once-published.ts'
import {optionsOf, titleOf} from '../lib/options.ts'
import {dayIn, firstText, inOneLine, type Selection} from '../lib/preview.ts'
import {sha256} from '../lib/rules.ts'

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
    defineField({
      name: 'verdict',
      type: 'string',
      options: {list: optionsOf(VERDICTS), layout: 'radio', direction: 'horizontal'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'checker',
      type: 'reference',
      to: [{type: 'person'}],
      description: 'Not the author, and no one who changed the words since the last check.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'checkerAccount',
      title: 'Signed by',
      type: 'string',
      description: 'The account that made this check. A lake takes it from nobody else.',
      readOnly: true,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'checkedAt',
      title: 'Checked at',
      type: 'datetime',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'fingerprint',
      type: 'string',
      description: 'The sum of everything the verdict is about. Any later change takes the verdict away.',
      validation: (rule) => [rule.required(), rule.custom(sha256)],
    }),
    defineField({
      // The JSON that the fingerprint is the sum of: from it a later change is shown.
      name: 'judged',
      title: 'What was judged',
      type: 'text',
      rows: 3,
      hidden: true,
    }),
    defineField({name: 'note', type: 'text', rows: 3}),
    defineField({
      name: 'resolves',
      title: 'Settles',
      type: 'reference',
      to: [{type: 'claimCheck'}],
      description:
        'The disputed check that this one settles. Somebody else than the one who disputed has to.',
      options: {filter: 'verdict == "disputed"'},
    }),
  ],
  orderings: [{name: 'newest', title: 'Newest first', by: [{field: 'checkedAt', direction: 'desc'}]}],
  preview: {
    select: {verdict: 'verdict', checker: 'checker.name', at: 'checkedAt', words: 'claim.words'},
    prepare: ({verdict, checker, at, words}: Selection<'verdict' | 'checker' | 'at' | 'words'>) => ({
      title: firstText(words, 'Check'),
      subtitle: inOneLine(' · ', titleOf(VERDICTS, verdict), checker, dayIn(at)),
    }),
  },
})
