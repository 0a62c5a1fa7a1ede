import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineField, defineType} from 'sanity'
import {MATCH_CLASSES, VERDICTS} from '../../newsletter/vocabulary.ts'
import {newestFirst, settles, verdictFields} from '../lib/check-fields.ts'
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
    ...verdictFields,
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
    settles('quoteCheck'),
  ],
  orderings: newestFirst,
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
