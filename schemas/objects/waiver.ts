import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineField, defineType} from 'sanity'
import {firstText, inOneLine, type Selection} from '../lib/preview.ts'
import {wanted} from '../lib/rules.ts'

export const waiver = defineType({
  name: 'waiver',
  title: 'Waiver',
  type: 'object',
  icon: CheckmarkCircleIcon,
  fields: [
    defineField({
      name: 'ruleId',
      title: 'Rule',
      type: 'string',
      description: 'As the report names it, such as preflight/spelling.',
      validation: (rule) => rule.custom(wanted('Say which rule’s warning may stay.')),
    }),
    defineField({
      name: 'documentId',
      title: 'Document',
      type: 'string',
      description: 'The id of the document that the warning is about.',
      validation: (rule) => rule.custom(wanted('Say which document the warning is about.')),
    }),
    defineField({
      name: 'path',
      title: 'Place',
      type: 'string',
      description:
        'The field, as the report names it. Empty: anywhere in the document, or, where no words are named either, the document as a whole.',
    }),
    defineField({
      name: 'text',
      title: 'Words',
      type: 'string',
      description: 'What stands there. Empty: whatever stands there.',
    }),
    defineField({
      name: 'reason',
      type: 'text',
      rows: 2,
      description: 'Why it may stay. Without a reason nothing is waived.',
      validation: (rule) => rule.custom(wanted('Say why it may stay.')),
    }),
    defineField({name: 'by', title: 'Waived by', type: 'string'}),
  ],
  preview: {
    select: {ruleId: 'ruleId', text: 'text', reason: 'reason', by: 'by'},
    prepare: ({ruleId, text, reason, by}: Selection<'ruleId' | 'text' | 'reason' | 'by'>) => ({
      title: firstText(inOneLine(' · ', ruleId, text), 'Nothing waived yet'),
      subtitle: firstText(inOneLine(' – ', reason, by), 'Without a reason'),
    }),
  },
})
