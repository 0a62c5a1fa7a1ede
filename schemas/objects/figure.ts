import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType} from 'sanity'
import {isMailFormat, isSharp, SHARP_WIDTH} from '../lib/image-rules.ts'
import {alternativeText, wanted} from '../lib/rules.ts'
import {firstText, type Pictured} from '../lib/preview.ts'

export const figure = defineType({
  name: 'figure',
  title: 'Figure',
  type: 'object',
  icon: ImageIcon,
  fields: [
    defineField({
      name: 'image',
      type: 'image',
      description: `JPEG or PNG, at least ${String(SHARP_WIDTH)} pixels wide, so that it stays sharp on good screens.`,
      options: {hotspot: true},
      validation: (rule) => [
        rule.required(),
        rule.assetRequired(),
        rule.custom(isSharp).warning(),
        rule.custom(isMailFormat).warning(),
      ],
    }),
    defineField({
      name: 'alt',
      title: 'Alternative text',
      type: 'string',
      description: 'What the image shows, for readers who can’t see it. Not the caption again.',
      hidden: ({parent}) => isDecorative(parent),
      validation: (rule) => [
        rule.custom((alt, {parent}) => alternativeText(alt, isDecorative(parent))),
        rule.max(200).warning('Screen readers read this in one go. Keep it under 200 characters.'),
      ],
    }),
    defineField({
      name: 'decorative',
      type: 'boolean',
      description:
        'The image tells nothing that the text doesn’t. Readers who can’t see it won’t be told of it.',
      initialValue: false,
    }),
    defineField({name: 'caption', type: 'string', description: 'Printed under the image.'}),
    defineField({
      name: 'credit',
      type: 'reference',
      to: [{type: 'imageCredit'}],
      description: 'Who made the image and on what terms it may be printed.',
      validation: (rule) =>
        rule.custom(wanted('Say whose image it is: without a credit it may not be ours to print.')),
    }),
  ],
  preview: {
    select: {caption: 'caption', alt: 'alt', credit: 'credit.creditLine', media: 'image'},
    prepare: ({caption, alt, credit, media}: Pictured<'caption' | 'alt' | 'credit'>) => ({
      title: firstText(caption, alt, 'Figure'),
      subtitle: firstText(credit, ''),
      media,
    }),
  },
})

const isDecorative = (figure: unknown): boolean =>
  typeof figure === 'object' && figure !== null && 'decorative' in figure && figure.decorative === true
