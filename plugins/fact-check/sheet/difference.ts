import {cleanupSemantic, DIFF_DELETE, DIFF_EQUAL, makeDiff} from '@sanity/diff-match-patch'

/** A piece of two texts laid over each other. */
export interface DifferencePiece {
  readonly text: string
  readonly kind: 'same' | 'removed' | 'added'
}

/** What became of a text, in pieces that a reader can follow. */
export const differenceOf = (before: string, after: string): readonly DifferencePiece[] =>
  cleanupSemantic(makeDiff(before, after)).map(([operation, text]) => ({
    text,
    kind: operation === DIFF_EQUAL ? 'same' : operation === DIFF_DELETE ? 'removed' : 'added',
  }))
