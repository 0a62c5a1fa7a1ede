import {filter, firstValueFrom} from 'rxjs'
import {getValueAtPath, stringToPath, type DocumentStore} from 'sanity'
import type {Fix} from '../../../newsletter/findings/finding.ts'

/** What a fix is applied to. */
export interface FixTarget {
  readonly documentId: string
  readonly documentType: string
}

/**
 * Applies a fix to a document's draft, as if it had been typed, if what it mends still stands there.
 *
 * @returns The fix that takes it back; `undefined` when the document has changed, and nothing was done.
 */
export const applyFix = async (
  {pair}: DocumentStore,
  {documentId, documentType}: FixTarget,
  fix: Fix,
): Promise<Fix | undefined> => {
  const {draft, published} = await firstValueFrom(
    pair.editState(documentId, documentType).pipe(filter(({ready}) => ready)),
  )
  const stands = Object.entries(fix.from).every(
    ([path, value]) =>
      JSON.stringify(getValueAtPath(draft ?? published, stringToPath(path))) === JSON.stringify(value),
  )
  if (!stands) return undefined
  const {patch, commit} = await firstValueFrom(
    pair
      .editOperations(documentId, documentType)
      .pipe(filter((operations) => operations.patch.disabled === false)),
  )
  patch.execute([{set: {...fix.set}}])
  commit.execute()
  return {title: fix.title, from: fix.set, set: {...fix.set, ...fix.from}}
}
