import {publishedIdOf, type LakeDocument} from '../engine/document.ts'
import {referenceMissing, stillReferenced} from './problems.ts'
import type {DocumentReader, Overlay} from './overlay.ts'

/**
 * Holds the dataset together: a published document may strongly refer only to documents that exist. Drafts and release
 * versions may refer to what isn't there yet; publishing them is what must hold.
 *
 * @param before What was there before the transaction.
 * @param after What would be there after it.
 * @throws TransactionError naming the documents that refer.
 */
export const checkReferences = (before: DocumentReader, after: Overlay): void => {
  let changed: ReadonlyMap<string, readonly string[]> | undefined
  const referrersOf = (id: string): readonly string[] => {
    changed ??= referrersAmongChanged(after)
    const unchanged = [...before.referring(id)].filter(
      (document) =>
        !after.isChanged(document._id) && isHeld(document._id) && strongReferences(document).has(id),
    )
    return [...unchanged.map(({_id}) => _id), ...(changed.get(id) ?? [])]
      .filter((one) => one !== id)
      .toSorted()
  }
  for (const id of after.changedIds()) {
    const [old, fresh] = [before.get(id), after.get(id)]
    if (old !== undefined && old._type !== fresh?._type) {
      const referrers = referrersOf(id)
      if (referrers.length > 0) {
        throw stillReferenced(id, referrers, fresh === undefined ? 'be deleted' : 'change its type')
      }
    }
    if (fresh === undefined || !isHeld(id)) continue
    // Only what is new: a reference that was broken already must not keep an editor from mending the rest.
    const known = old === undefined ? new Set<string>() : strongReferences(old)
    for (const target of strongReferences(fresh)) {
      if (!known.has(target) && after.get(target) === undefined) throw referenceMissing(id, target)
    }
  }
}

/** Who among the changed documents strongly refers to whom: worked out once, since one transaction may delete thousands. */
const referrersAmongChanged = (after: Overlay): ReadonlyMap<string, readonly string[]> => {
  const referrers = new Map<string, string[]>()
  for (const id of after.changedIds()) {
    const document = after.get(id)
    if (document === undefined || !isHeld(id)) continue
    for (const target of strongReferences(document)) {
      const known = referrers.get(target)
      if (known === undefined) referrers.set(target, [id])
      else known.push(id)
    }
  }
  return referrers
}

const isHeld = (id: string): boolean => publishedIdOf(id) === id

/** The ids that a document strongly refers to in its own dataset, at any depth. */
const strongReferences = (document: LakeDocument): ReadonlySet<string> => {
  const found = new Set<string>()
  const pending: unknown[] = [document]
  while (pending.length > 0) {
    const value = pending.pop()
    if (typeof value !== 'object' || value === null) continue
    if ('_ref' in value && typeof value._ref === 'string' && isStrong(value)) found.add(value._ref)
    for (const child of Object.values(value)) if (typeof child === 'object') pending.push(child)
  }
  return found
}

/** References into other datasets and media libraries are not this dataset's to hold. */
const isStrong = (reference: object): boolean =>
  !('_weak' in reference && reference._weak === true) &&
  !('_dataset' in reference) &&
  !('_type' in reference && reference._type === 'globalDocumentReference')
