import type {Footnote} from '../blocks/footnote/contract.ts'
import type {Issue} from '../contract/issue.ts'

export interface Note {
  readonly number: number
  readonly footnote: Footnote
}

/** The notes of an issue in reading order, numbered from 1 through all of its essays. */
export const notesOf = ({issue}: Issue): ReadonlyMap<Footnote, Note> => {
  const notes = new Map<Footnote, Note>()
  for (const {essay} of issue.essays) {
    for (const block of essay.body) {
      if (block._type !== 'block') continue
      for (const child of block.children) {
        if (child._type === 'footnote') notes.set(child, {number: notes.size + 1, footnote: child})
      }
    }
  }
  return notes
}

/** The fragment of a note on the web page. */
export const noteId = (number: number): string => `note-${number}`
