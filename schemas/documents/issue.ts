import {BookIcon} from '@sanity/icons/Book'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {ISSUE_STATUSES} from '../../newsletter/vocabulary.ts'
import {API_VERSION} from '../lib/api-version.ts'
import {nextIssue, type NewestIssue} from '../lib/next-issue.ts'
import {optionsOf, titleOf} from '../lib/options.ts'
import {notBlank} from '../lib/rules.ts'
import {slugOptions} from '../lib/slug-options.ts'
import {uniqueNumber, uniqueSlug} from '../lib/unique.ts'
import {dayIn, firstText, inOneLine, type Pictured} from '../lib/preview.ts'

const newestQuery = `{
  "newest": *[_type == "issue" && defined(number)] | order(number desc)[0]{number, datePublished},
  "timeZone": *[_id == "newsletter"][0].timeZone
}`

interface Newest {
  readonly newest: NewestIssue | null
  readonly timeZone: string | null
}

export const issue = defineType({
  name: 'issue',
  title: 'Issue',
  type: 'document',
  icon: BookIcon,
  groups: [
    {name: 'contents', title: 'Contents', default: true},
    {name: 'envelope', title: 'Subject and date'},
    {name: 'afterwards', title: 'Corrections'},
    {name: 'waivers', title: 'Waivers'},
  ],
  fieldsets: [{name: 'identity', title: 'Which issue', options: {columns: 2}}],
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      group: ['contents', 'envelope'],
      description: 'Heads the page in the archive.',
      validation: (rule) => [
        rule.required(),
        rule.custom(notBlank),
        rule.max(90).warning('Long titles wrap badly on phones. Keep it under 90 characters.'),
      ],
    }),
    defineField({
      name: 'number',
      type: 'number',
      group: 'envelope',
      fieldset: 'identity',
      description: 'Counts the issues. Readers cite it, and the page is addressed by it.',
      validation: (rule) => [rule.required().integer().positive(), rule.custom(uniqueNumber)],
    }),
    defineField({
      name: 'slug',
      type: 'slug',
      group: 'envelope',
      fieldset: 'identity',
      description: 'A short name for commands and addresses, made from the title.',
      options: slugOptions,
      validation: (rule) => [rule.required(), rule.custom(uniqueSlug)],
    }),
    defineField({
      name: 'status',
      type: 'string',
      group: 'envelope',
      description: 'Only an issue that is ready, or has been published, can be sent.',
      options: {list: optionsOf(ISSUE_STATUSES), layout: 'radio', direction: 'horizontal'},
      initialValue: 'drafting',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'datePublished',
      title: 'Goes out at',
      type: 'datetime',
      group: 'envelope',
      description: 'Printed as a date in the newsletter’s time zone.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'subject',
      title: 'Subject line',
      type: 'string',
      group: 'envelope',
      description: 'What readers see in their list of mail.',
      validation: (rule) => [
        rule.required(),
        rule.custom(notBlank),
        rule.max(60).warning('Most programs cut a subject after about 60 characters.'),
      ],
    }),
    defineField({
      name: 'preheader',
      type: 'string',
      group: 'envelope',
      description:
        'Follows the subject in the list of mail. Don’t repeat it; tell what else is in the issue.',
      validation: (rule) => [
        rule.required(),
        rule.custom(notBlank),
        rule
          .min(40)
          .warning('With fewer than 40 characters, programs fill up with whatever comes first in the mail.'),
        rule.max(130).warning('What is beyond 130 characters is rarely seen.'),
      ],
    }),
    defineField({
      name: 'cover',
      type: 'figure',
      group: 'contents',
      description: 'The picture at the top. Shown in the archive and where the page is shared.',
      options: {collapsible: true, collapsed: true},
    }),
    defineField({
      name: 'essays',
      type: 'array',
      group: 'contents',
      description: 'Usually one.',
      of: [defineArrayMember({type: 'reference', to: [{type: 'essay'}]})],
      validation: (rule) => [rule.required().min(1).unique()],
    }),
    defineField({
      name: 'weeklyLinks',
      title: 'Weekly links',
      type: 'array',
      group: 'contents',
      description: 'In the order in which they are printed.',
      of: [defineArrayMember({type: 'reference', to: [{type: 'weeklyLink'}]})],
      validation: (rule) => [
        rule.unique(),
        rule.min(3).warning('Readers expect at least three.'),
        rule.max(7).warning('More than seven are too many for one mail.'),
      ],
    }),
    defineField({
      name: 'relatedReading',
      title: 'Related reading',
      type: 'array',
      group: 'contents',
      description: 'For the issue as a whole. An essay has its own.',
      of: [defineArrayMember({type: 'relatedDocument'}), defineArrayMember({type: 'relatedLink'})],
    }),
    defineField({
      name: 'contentsOverride',
      title: 'Other words for “This week”',
      type: 'array',
      group: 'contents',
      description:
        'The list is written by itself, from the essays’ labels and the links’ short labels. Change a line only if it must be.',
      of: [defineArrayMember({type: 'contentsOverride'})],
    }),
    defineField({
      name: 'corrections',
      type: 'array',
      group: 'afterwards',
      description: 'Of this issue, or of an earlier one.',
      of: [defineArrayMember({type: 'correction'})],
    }),
    defineField({
      name: 'waivers',
      type: 'array',
      group: 'waivers',
      description: 'Warnings of the preflight that may stay, and why. What blocks the issue can’t be waived.',
      of: [defineArrayMember({type: 'waiver'})],
    }),
  ],
  initialValue: async (_params, {getClient}) => {
    const client = getClient({apiVersion: API_VERSION})
    const {newest, timeZone} = await client.fetch<Newest>(newestQuery, {}, {perspective: 'raw'})
    return {...nextIssue(newest, timeZone), status: 'drafting'}
  },
  orderings: [
    {name: 'newest', title: 'Newest first', by: [{field: 'number', direction: 'desc'}]},
    {name: 'oldest', title: 'Oldest first', by: [{field: 'number', direction: 'asc'}]},
    {name: 'date', title: 'By date', by: [{field: 'datePublished', direction: 'desc'}]},
  ],
  preview: {
    select: {number: 'number', title: 'title', status: 'status', date: 'datePublished', media: 'cover.image'},
    prepare: ({number, title, status, date, media}: Pictured<'number' | 'title' | 'status' | 'date'>) => ({
      title: `${typeof number === 'number' ? number : '–'} · ${firstText(title, 'Without a title')}`,
      subtitle: inOneLine(' · ', titleOf(ISSUE_STATUSES, status), dayIn(date)),
      media,
    }),
  },
})
