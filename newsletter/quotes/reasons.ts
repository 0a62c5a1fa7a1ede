/**
 * Why a quotation is in its state: what is so, and what to do about it. Shown alike on the desk, in the report of an export and
 * as JSON.
 */
export const REASONS = {
  verified: {message: 'is verified.', help: ''},
  neverChecked: {
    message: 'was never checked.',
    help: 'Have it checked by somebody who neither wrote nor translated it.',
  },
  changedSince: {
    message: 'was changed after it was checked.',
    help: 'Have it checked again, or undo the change.',
  },
  notPrinted: {
    message: 'isn’t printed any more as it was put on the sheet.',
    help: 'Put the words on the sheet as they stand now, and take this off with a reason; or undo the change.',
  },
  waived: {message: 'was taken off the sheet.', help: ''},
  passageGone: {
    message: 'isn’t in the snapshot that the quote now points to.',
    help: 'Correct the quote to what the source says now, or point it back to the older snapshot.',
  },
  goneFromNewer: {
    message: 'isn’t in the newer snapshot of its source.',
    help: 'See what the source says now; correct the quote, or check it again against the older snapshot.',
  },
  notFound: {
    message: 'can’t be found in its source.',
    help: 'Correct the words, or their order, or choose the snapshot that has them.',
  },
  nearMiss: {
    message: 'differs from what its source says.',
    help: 'Compare it with the passage, and print what the source says; mark what you leave out by an ellipsis and what you add by brackets.',
  },
  ambiguous: {
    message: 'stands in its source more than once.',
    help: 'Give the words before and after the passage that is meant.',
  },
  numeralsDiffer: {
    message: 'has numbers in the translation that the original hasn’t, or the other way round.',
    help: 'Correct the translation; if it is right, check it again and say why in the note.',
  },
  needsChange: {
    message: 'was sent back by a checker.',
    help: 'Change it as the note says, then have it checked again.',
  },
  disputed: {message: 'is disputed.', help: 'An editor has to settle it, and to record how.'},
  cannotVerify: {
    message: 'could not be verified by the checker.',
    help: 'Find a better source, or take the quotation out.',
  },
  quoteMissing: {
    message: 'points at a quote that isn’t there.',
    help: 'Restore the quote, or mark the words anew.',
  },
  sourceMissing: {message: 'has a source that isn’t there.', help: 'Restore the source, or choose another.'},
  noSnapshot: {
    message: 'has no snapshot of its source to be checked against.',
    help: 'Capture the source’s text and choose the snapshot in the quote.',
  },
  snapshotMissing: {
    message: 'points at a snapshot that isn’t there.',
    help: 'Restore the snapshot, or choose another in the quote.',
  },
  snapshotAltered: {
    message: 'has a snapshot whose text isn’t the one that was captured.',
    help: 'Capture the source again, and choose the new snapshot in the quote.',
  },
  snapshotOfAnother: {
    message: 'has a snapshot of another source than its own.',
    help: 'Choose a snapshot of the quote’s own source.',
  },
  unsigned: {
    message: 'has a check that nobody signed.',
    help: 'Have it checked by somebody who is signed in.',
  },
  forged: {
    message: 'has a check signed by another account than the one that made it.',
    help: 'Have it checked by somebody who signs for themselves.',
  },
  altered: {
    message: 'has a check that was changed after it was made.',
    help: 'Have it checked again; checks are only ever added.',
  },
  checkerIsAuthor: {
    message: 'was checked by its author only.',
    help: 'Have it checked by somebody else.',
  },
  checkerIsTranslator: {
    message: 'was checked by its translator only.',
    help: 'Have it checked by a second reader of the language.',
  },
  checkerIsEditor: {
    message: 'was checked by somebody who had changed it since it was last verified.',
    help: 'Have it checked by somebody else.',
  },
  resolverIsDisputer: {
    message: 'is disputed, and was settled by the one who disputed it.',
    help: 'Have it settled by another editor.',
  },
} as const satisfies Readonly<Record<string, {readonly message: string; readonly help: string}>>

export type Reason = keyof typeof REASONS
