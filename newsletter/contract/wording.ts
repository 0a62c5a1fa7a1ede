/** What an editor reads about each rule of the contract. The sentence goes on from "Essay “Title”: the teaser …". */
export interface Wording {
  readonly predicate: string
  readonly help: string
}

const wordings = {
  'contract/no-issue': {
    predicate: 'There is no such issue.',
    help: 'Check the number or slug, and publish the issue.',
  },
  'contract/no-newsletter': {
    predicate: 'The newsletter itself has not been set up.',
    help: 'Fill in the newsletter’s name, sender and footer, and publish it.',
  },
  'contract/missing-reference': {
    predicate: 'points at a document that is not there, or is not published.',
    help: 'Publish the document it points at, or choose another.',
  },
  'contract/wrong-target': {
    predicate: 'points at a document of the wrong kind.',
    help: 'Choose a document of the right kind.',
  },
  'contract/never-ran': {
    predicate: 'is an essay that no published issue has run.',
    help: 'Publish the issue that runs the essay, or remove the link to it.',
  },
  'contract/required': {predicate: 'is missing.', help: 'Fill it in.'},
  'contract/type': {
    predicate: 'holds something of the wrong kind.',
    help: 'Clear the field and enter it again.',
  },
  'contract/value': {
    predicate: 'holds a value that is not on the list.',
    help: 'Choose one of the listed values.',
  },
  'contract/number': {predicate: 'is out of range.', help: 'Enter a number in the range.'},
  'contract/format': {
    predicate: 'is not in the right form.',
    help: 'Correct it to the form that is expected.',
  },
  'contract/url': {
    predicate: 'is not a web address that can be printed.',
    help: 'Enter the whole address, starting with https://, without spaces or a user name.',
  },
  'contract/time-zone': {
    predicate: 'is not a time zone.',
    help: 'Enter the name of a time zone, such as Europe/Berlin.',
  },
  'contract/lone-surrogate': {
    predicate: 'holds half of a character, which cannot be printed.',
    help: 'Delete the broken character and type it again.',
  },
  'contract/alt-text': {
    predicate: 'is missing, and the image is not marked as decorative.',
    help: 'Describe the image for readers who can’t see it, or mark it as decorative.',
  },
  'contract/empty-footnote': {
    predicate: 'has neither a source nor a text.',
    help: 'Choose a source, write a note, or delete the footnote.',
  },
  'contract/unknown-block': {
    predicate: 'holds a block of a kind that the newsletter cannot print.',
    help: 'Delete the block, or replace it with one from the menu.',
  },
  'contract/unknown-inline': {
    predicate: 'holds something in the running text that the newsletter cannot print.',
    help: 'Delete it, or replace it with text.',
  },
  'contract/unknown-mark': {
    predicate: 'holds an annotation of a kind that the newsletter cannot print.',
    help: 'Remove the annotation from the words.',
  },
  'contract/unknown-decorator': {
    predicate: 'uses a mark that is neither a text style nor an annotation of its block.',
    help: 'Select the words and clear their formatting, then set it again.',
  },
  'contract/stray-override': {
    predicate: 'belongs to an essay that this issue doesn’t run.',
    help: 'Choose one of the issue’s essays, or delete the entry.',
  },
  'contract/not-ready': {
    predicate: 'is still “Drafting”.',
    help: 'Set it to “Ready” when the issue may go out.',
  },
} as const satisfies Readonly<Record<`contract/${string}`, Wording>>

/** The stable ids of the contract's rules. */
export type ContractRule = keyof typeof wordings

export const wordingOf = (rule: ContractRule): Wording => wordings[rule]
