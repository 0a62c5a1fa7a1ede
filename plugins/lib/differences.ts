import {cleanupSemantic, DIFF_DELETE, DIFF_INSERT, makeDiff} from '@sanity/diff-match-patch'

/** A stretch of two texts: in both, or in one of them. */
export interface Passage {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Seconds for looking at single characters; what is left then is compared by larger pieces. */
const TIMEOUT = 2

/** How one text became the other, in order; nothing where both are empty. */
export const differencesBetween = (older: string, newer: string): readonly Passage[] =>
  cleanupSemantic(makeDiff(older, newer, {checkLines: true, timeout: TIMEOUT})).map(([type, text]) => ({
    kind: type === DIFF_DELETE ? 'removed' : type === DIFF_INSERT ? 'added' : 'same',
    text,
  }))
