/** The words of corrections in English. */
export default {
  'action.label': 'Correct…',
  'action.unpublished': 'Nothing was printed from this yet',
  'dialog.title': 'Correct what went out',
  'form.intro':
    'The note is added to the web pages of the issues that printed this. What was mailed stays as it was; change this document itself where later issues use it.',
  'form.wrong': 'What was wrong',
  'form.wrong.placeholder': 'We gave the year as 2028.',
  'form.right': 'What is right',
  'form.right.placeholder': 'It is 2029.',
  'form.quoted':
    'Say it without quotation marks: words in marks have to be tied to a quote, and a note can’t do that.',
  'form.sent_one': '{{count}} issue went out with this and gets the note',
  'form.sent_other': '{{count}} issues went out with this and get the note',
  'form.sent.none': 'No issue has gone out with this. Correct the text itself.',
  'form.unsent': 'Not sent yet; correct it in its own text:',
  'form.issue': '{{number}} · {{title}}',
  'form.tell': 'Propose it as a correction in issue {{number}}, the next one',
  'form.cancel': 'Cancel',
  'form.submit': 'Add the note',
  'form.done': 'The correction is made',
  'form.done.text': 'It can be taken back in the history of each issue.',
  'form.failed': 'No note was added',
} as const
