import {defineField, defineType} from 'sanity'

export const sender = defineType({
  name: 'sender',
  title: 'Sender',
  type: 'object',
  fields: [
    defineField({
      name: 'name',
      type: 'string',
      description: 'What readers see in their list of mail.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'email',
      title: 'Email address',
      type: 'email',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'replyTo',
      title: 'Replies go to',
      type: 'email',
      description: 'Empty: to the sender.',
    }),
  ],
})
