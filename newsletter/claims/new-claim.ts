import type {ClaimKind} from './claim-record.ts'
import type {PrintedClaim} from './printed-claim.ts'

/** The fields of a new `claim`: what is printed at a place, put on the sheet as it stands there. */
export const newClaim = (
  kind: ClaimKind,
  documentId: string,
  {path, printed, context}: PrintedClaim,
  note: string,
) => ({
  _type: 'claim' as const,
  kind,
  document: {_type: 'reference' as const, _ref: documentId, _weak: true},
  path,
  words: printed,
  sentence: context,
  ...(note.trim() !== '' && {note: note.trim()}),
})
