/** The link inbox's words in English. */
export default {
  'action.label': 'Put into an issue',
  'dialog.title': 'Put into which issue?',
  'dialog.none': 'No issue is being made. Begin one under “This week’s issue”.',
  'dialog.loading': 'Looking for issues…',
  'issue.title': '{{number}} · {{title}}',
  'issue.untitled': 'Without a title',
  'issue.has-it': 'Has it already',
  'issue.links_one': '{{count}} link',
  'issue.links_other': '{{count}} links',
  'done.title': 'Put into issue {{number}}, as its last link',
  'done.open': 'Open the issue',
  'done.undo': 'Take it out again',
  'undone.title': 'Taken out of issue {{number}}',
} as const
