import type {Waiver} from '../../../newsletter/contract/waiver.ts'
import type {Finding, Fix} from '../../../newsletter/findings/finding.ts'
import {waiverFor} from '../../../newsletter/preflight/waiver-for.ts'
import type {Patch, Target} from './change-draft.ts'

/** A change that a list of findings makes, and the one that takes it back. */
export interface Change {
  readonly target: Target
  readonly patches: readonly Patch[]
  /** Values that it was made from, by Sanity path. */
  readonly from: Readonly<Record<string, unknown>>
  readonly back: Omit<Change, 'target' | 'back'>
}

/** Applies a finding's fix. */
export const fixed = (target: Target, {from, set}: Fix): Change => ({
  target,
  patches: [{set: {...set}}],
  from,
  back: {patches: [{set: {...set, ...from}}], from: set},
})

/** An entry of a list of waivers. */
interface Entry {
  readonly _key: string
  readonly [field: string]: unknown
}

/**
 * Waives a finding, with a reason: a warning in its issue's document, marked words in their own.
 *
 * @returns `undefined` for what can't be waived.
 */
export const waived = (
  finding: Finding,
  {
    issueId,
    documentType,
    key,
  }: {readonly issueId: string; readonly documentType: string; readonly key: string},
  {reason, by}: {readonly reason: string; readonly by: string | undefined},
): Change | undefined => {
  const {documentId, markedWords} = finding
  if (markedWords !== undefined) {
    // An issue's own fields have no such list.
    if (documentType === 'issue') return undefined
    return listed({documentId, documentType}, 'waivedQuotations', {
      _key: key,
      _type: 'waivedQuotation',
      words: markedWords,
      reason,
    })
  }
  const named = waiverFor(finding)
  if (named === undefined) return undefined
  const fields = Object.entries({...named, reason, by}).filter(
    ([, value]) => value !== null && value !== undefined,
  )
  return listed({documentId: issueId, documentType: 'issue'}, 'waivers', {
    ...Object.fromEntries(fields),
    _key: key,
    _type: 'waiver',
  })
}

/** Takes a waiver back. */
export const takenBack = (issueId: string, waiver: Waiver): Change => {
  const fields = Object.fromEntries(Object.entries(waiver).filter(([, value]) => value !== null))
  const {target, patches, back} = listed({documentId: issueId, documentType: 'issue'}, 'waivers', {
    ...fields,
    _key: waiver._key,
    _type: 'waiver',
  })
  return {target, patches: back.patches, from: {}, back: {patches, from: {}}}
}

const listed = (target: Target, list: string, entry: Entry): Change => ({
  target,
  patches: [{setIfMissing: {[list]: []}}, {insert: {after: `${list}[-1]`, items: [entry]}}],
  from: {},
  back: {patches: [{unset: [`${list}[_key==${JSON.stringify(entry._key)}]`]}], from: {}},
})
