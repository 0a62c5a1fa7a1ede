import {EnvelopeIcon} from '@sanity/icons/Envelope'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {LANGUAGES} from '../../newsletter/vocabulary.ts'
import {optionsOf} from '../lib/options.ts'
import {timeZone, urlOr} from '../lib/rules.ts'

/** The masthead, sender and footer that all issues share. There is one, with the id `newsletter`. */
export const newsletter = defineType({
  name: 'newsletter',
  title: 'Newsletter',
  type: 'document',
  icon: EnvelopeIcon,
  groups: [
    {name: 'identity', title: 'Name and place', default: true},
    {name: 'frame', title: 'Welcome and footer'},
    {name: 'mail', title: 'Mail'},
    {name: 'look', title: 'Look'},
  ],
  fields: [
    defineField({name: 'title', type: 'string', group: 'identity', validation: (rule) => rule.required()}),
    defineField({name: 'tagline', type: 'string', group: 'identity', description: 'A line under the title.'}),
    defineField({
      name: 'url',
      title: 'Address of the archive',
      type: 'url',
      group: 'identity',
      description: 'Where past issues can be read. Pages and images are addressed below it.',
      validation: (rule) => rule.required().uri({scheme: ['https', 'http'], allowCredentials: false}),
    }),
    defineField({
      name: 'inLanguage',
      title: 'Language',
      type: 'string',
      group: 'identity',
      description: 'What the newsletter is written in. Sources in other languages are marked as such.',
      options: {list: optionsOf(LANGUAGES)},
      initialValue: 'en',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'timeZone',
      title: 'Time zone',
      type: 'string',
      group: 'identity',
      description: 'Decides which day an issue is dated, such as Europe/Berlin.',
      validation: (rule) => [rule.required(), rule.custom(timeZone)],
    }),
    defineField({
      name: 'welcome',
      type: 'shortText',
      group: 'frame',
      description: 'Opens every issue. Say what this is, and where to subscribe.',
    }),
    defineField({name: 'footer', type: 'shortText', group: 'frame', description: 'Closes every issue.'}),
    defineField({
      name: 'knownWords',
      title: 'Words we spell so',
      type: 'array',
      group: 'identity',
      description: 'Names and terms that no dictionary has. The spelling check lets them pass.',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
    }),
    defineField({name: 'sender', type: 'sender', group: 'mail', validation: (rule) => rule.required()}),
    defineField({
      name: 'postalAddress',
      title: 'Postal address',
      type: 'text',
      rows: 3,
      group: 'mail',
      description: 'Mail to many readers must name one, by law in most places.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'subscribeUrl',
      title: 'Where to subscribe',
      type: 'url',
      group: 'mail',
      validation: (rule) => rule.required().uri({scheme: ['https', 'http'], allowCredentials: false}),
    }),
    defineField({
      name: 'unsubscribeUrl',
      title: 'Where to unsubscribe',
      type: 'string',
      group: 'mail',
      description: '{{unsubscribe_url}}, which is filled in for each reader; or one address for all.',
      initialValue: '{{unsubscribe_url}}',
      validation: (rule) => [rule.required(), rule.custom(urlOr('unsubscribe_url'))],
    }),
    defineField({
      name: 'viewOnlineUrl',
      title: 'Where “view online” leads',
      type: 'string',
      group: 'mail',
      description:
        'Empty: to the issue’s own page in the archive. {{view_online_url}}: to the mail service’s copy, where it keeps one.',
      validation: (rule) => rule.custom(urlOr('view_online_url')),
    }),
    defineField({
      name: 'logo',
      type: 'object',
      group: 'look',
      description: 'Stands in the masthead in place of the title in letters.',
      fields: [
        defineField({
          name: 'image',
          type: 'image',
          validation: (rule) => [rule.required(), rule.assetRequired()],
        }),
        defineField({
          name: 'alt',
          title: 'Alternative text',
          type: 'string',
          description: 'What it says, for readers who can’t see it.',
          validation: (rule) => rule.required(),
        }),
      ],
    }),
    defineField({
      name: 'colors',
      title: 'Colours',
      type: 'object',
      group: 'look',
      fields: [
        defineField({
          name: 'light',
          title: 'On light screens',
          type: 'theme',
          validation: (rule) => rule.required(),
        }),
        defineField({
          name: 'dark',
          title: 'On dark screens',
          type: 'theme',
          validation: (rule) => rule.required(),
        }),
      ],
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {select: {title: 'title', subtitle: 'tagline', media: 'logo.image'}},
})
