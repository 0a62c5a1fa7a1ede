import type {RawRecord} from '../contract/raw.ts'
import {markedWords} from '../quotes/quotation-marks.ts'
import type {IssuesInvolved} from './issues-with.ts'

/** What is put right. */
export interface NewCorrection {
  /** A sentence each: what was wrong, and what is right. */
  readonly wrong: string
  readonly right: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** Whether the next issue tells its readers, too. */
  readonly isTold: boolean
}

/** A change as a lake takes it. A patch fails where somebody else was faster. */
export type CorrectionMutation =
  | {readonly createIfNotExists: RawRecord & {readonly _id: string; readonly _type: string}}
  | {
      readonly patch: {
        readonly id: string
        readonly ifRevisionID?: string
        readonly setIfMissing: {readonly corrections: readonly []}
        readonly insert: {readonly after: 'corrections[-1]'; readonly items: readonly object[]}
      }
    }

/** Why a correction can't be made as it was written; `undefined` where it can. */
export const correctionFault = ({wrong, right}: Pick<NewCorrection, 'wrong' | 'right'>) => {
  if (wrong.trim() === '' || right.trim() === '') return 'empty'
  return markedWords(`${wrong}\n${right}`).length > 0 ? 'quoted' : undefined
}

/**
 * The changes that make a correction known: a dated note in each issue that went out with what was wrong, published and draft
 * alike, and in the next issue a proposal, in its draft, where an editor decides about it. All of them go in one transaction.
 *
 * @param nextPublished - The next issue as it is published: it gets a draft where it has none.
 * @param newKey - Makes the keys of what is inserted.
 */
export const planCorrection = (
  {sent, next}: IssuesInvolved,
  correction: NewCorrection,
  nextPublished: RawRecord | undefined,
  newKey: () => string,
): readonly CorrectionMutation[] => {
  const entry = () => ({
    _type: 'correction',
    _key: newKey(),
    date: correction.date,
    text: [paragraph(`${sentence(correction.wrong)} ${sentence(correction.right)}`, newKey)],
  })
  const notes = sent.flatMap(({versions}) => {
    const note = entry()
    return versions.map(({id, rev}) => patchOf(id, rev, note))
  })
  const last = sent.at(-1)
  if (!correction.isTold || next === undefined || last === undefined) return notes
  const proposal = {...entry(), corrects: {_type: 'reference', _ref: last.id}}
  const draftId = `drafts.${next.id}`
  const draft = next.versions.find(({id}) => id === draftId)
  if (draft !== undefined) return [...notes, patchOf(draftId, draft.rev, proposal)]
  const published = Object.fromEntries(
    Object.entries(nextPublished ?? {}).filter(([name]) => name !== '_rev'),
  )
  return [
    ...notes,
    {createIfNotExists: {...published, _id: draftId, _type: 'issue'}},
    patchOf(draftId, undefined, proposal),
  ]
}

const patchOf = (id: string, revision: string | undefined, item: object): CorrectionMutation => ({
  patch: {
    id,
    ...(revision !== undefined && {ifRevisionID: revision}),
    setIfMissing: {corrections: []},
    insert: {after: 'corrections[-1]', items: [item]},
  },
})

const paragraph = (text: string, newKey: () => string) => ({
  _type: 'block',
  _key: newKey(),
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: newKey(), marks: [], text}],
})

/** Closed by a stop. */
const sentence = (text: string): string =>
  /[.!?…。！？]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`
