/** The words about the state of pages in English. */
export default {
  dead: 'Dead link',
  unfit: 'Unfit page',
  usurped: 'Usurped page',
  unreachable: 'Not reached',
  moved: 'Moved',
  'front-page': 'Leads to a front page',
  checked: 'Asked on {{date}}: {{detail}}',
  judged: 'Judged by a person',
} as const
