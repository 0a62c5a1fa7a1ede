import {defineField, type SortOrdering} from 'sanity'
import {VERDICTS} from '../../newsletter/vocabulary.ts'
import {optionsOf} from './options.ts'
import {sha256} from './rules.ts'

/** What every check says, whatever it is of: the verdict, whose it is, and what it is about. */
export const verdictFields = [
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
]

/** Which check this one settles. */
export const settles = (check: 'quoteCheck' | 'claimCheck') =>
  defineField({
    name: 'resolves',
    title: 'Settles',
    type: 'reference',
    to: [{type: check}],
    description: 'The disputed check that this one settles. Somebody else than the one who disputed has to.',
    options: {filter: 'verdict == "disputed"'},
  })

/** Checks, newest first. */
export const newestFirst: SortOrdering[] = [
  {name: 'newest', title: 'Newest first', by: [{field: 'checkedAt', direction: 'desc'}]},
]
