import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineField, defineType} from 'sanity'
import {MATCH_CLASSES, VERDICTS} from '../../newsletter/vocabulary.ts'
import {oncePublished} from '../lib/once-published.ts'
import {optionsOf, titleOf} from '../lib/options.ts'
import {sha256} from '../lib/rules.ts'
import {dayIn, firstText, inOneLine, type Selection} from '../lib/preview.ts'

/** One verdict on one use of a quote. Records are only ever added; what a quote's state is, is worked out from them. */
export const quoteCheck = defineType({
  name: 'quoteCheck',
  title: 'Check of a quote',
  type: 'document',
  icon: CheckmarkCircleIcon,
  readOnly: oncePublished,
  fields: [
    defineField({
      name: 'quote',
      type: 'reference',
      to: [{type: 'quote'}],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'document',
      title: 'Printed in',
      type: 'reference',
      to: [{type: 'essay'}, {type: 'weeklyLink'}, {type: 'issue'}],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'useId',
      title: 'Use',
      type: 'string',
      description: 'Which of the marked passages.',
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
    defineField({
      name: 'contextFingerprint',
      title: 'Fingerprint of the sentence around it',
      type: 'string',
      validation: (rule) => rule.custom(sha256),
    }),
    defineField({name: 'context', title: 'The sentence around it', type: 'text', rows: 2}),
    defineField({
      name: 'matchClass',
      title: 'How it matched',
      type: 'string',
      options: {list: optionsOf(MATCH_CLASSES)},
    }),
    defineField({name: 'matcherVersion', title: 'Version of the matcher', type: 'string'}),
    defineField({
      name: 'note',
      type: 'text',
      rows: 3,
      validation: (rule) =>
        rule
          .custom((note, {document}) =>
            note === undefined && document?.['verdict'] !== undefined && document['verdict'] !== 'verified'
              ? 'Say what is to be changed, or why it can’t be verified.'
              : true,
          )
          .warning(),
    }),
    defineField({
      name: 'resolves',
      title: 'Settles',
      type: 'reference',
      to: [{type: 'quoteCheck'}],
      description:
        'The disputed check that this one settles. Somebody else than the one who disputed has to.',
      options: {filter: 'verdict == "disputed"'},
    }),
  ],
  orderings: [{name: 'newest', title: 'Newest first', by: [{field: 'checkedAt', direction: 'desc'}]}],
  preview: {
    select: {
      verdict: 'verdict',
      checker: 'checker.name',
      at: 'checkedAt',
      translation: 'quote.translation',
      original: 'quote.originalText',
    },
    prepare: ({
      verdict,
      checker,
      at,
      translation,
      original,
    }: Selection<'verdict' | 'checker' | 'at' | 'translation' | 'original'>) => ({
      title: firstText(translation, original, 'Check'),
      subtitle: inOneLine(' · ', titleOf(VERDICTS, verdict), checker, dayIn(at)),
    }),
  },
})
