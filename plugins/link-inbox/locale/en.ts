/** The link inbox's words in English. */
export default {
  'action.put': 'Put into issue {{number}}',
  'action.put.help': 'It becomes the last of the issue’s links',
  'action.put-nowhere': 'Put into an issue',
  'action.no-issue': 'No issue is being made. Begin one under “This week’s issue”.',
  'action.empty': 'Fill in something first',
  'action.take-out': 'Take out of issue {{number}}',
  'place.inbox': 'In the inbox: no issue has this link yet.',
  'place.chosen': 'Chosen for issue {{number}}.',
  'place.run': 'Ran in issue {{number}}.',
  'place.other': 'Another issue',
  'place.label': 'Where this link is',
  'done.title': 'Put into issue {{number}}, as its last link',
  'done.open': 'Open the issue',
  'done.undo': 'Take it out again',
  'undone.title': 'Taken out of issue {{number}}',
  'failed.title': 'That didn’t work, and nothing was changed. Try again.',
} as const
