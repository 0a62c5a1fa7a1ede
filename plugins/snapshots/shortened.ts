import type {Passage} from '../lib/differences.ts'

/** A passage as it is shown: whole, or with its middle left out. */
export interface ShownPassage extends Passage {
  /** Characters that are left out, and what follows them. */
  readonly skipped?: {readonly length: number; readonly end: string}
}

/** Characters that are shown around a change, so that one sees where it is. */
const AROUND = 240

/** Leaves out the middles of long passages that are the same in both. */
export const shortened = (passages: readonly Passage[]): readonly ShownPassage[] =>
  passages.map((passage, at) => {
    if (passage.kind !== 'same' || passages.length === 1) return passage
    const before = at === 0 ? 0 : AROUND
    const after = at === passages.length - 1 ? 0 : AROUND
    const length = passage.text.length - before - after
    if (length < AROUND) return passage
    const end = passage.text.length - after
    return {
      ...passage,
      // Not between the halves of a character.
      text: passage.text
        .slice(0, before)
        .toWellFormed()
        .replace(/\ufffd$/, ''),
      skipped: {
        length,
        end: passage.text
          .slice(end)
          .toWellFormed()
          .replace(/^\ufffd/, ''),
      },
    }
  })

/** Number of passages that came and that went. */
export const changesIn = (
  passages: readonly Passage[],
): {readonly added: number; readonly removed: number} => ({
  added: passages.filter(({kind}) => kind === 'added').length,
  removed: passages.filter(({kind}) => kind === 'removed').length,
})
