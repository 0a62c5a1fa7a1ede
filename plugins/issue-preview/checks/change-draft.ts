import {filter, firstValueFrom} from 'rxjs'
import {getValueAtPath, stringToPath, type DocumentStore} from 'sanity'

/** A document that is changed. */
export interface Target {
  /** Published id. */
  readonly documentId: string
  readonly documentType: string
}

/** What a Sanity patch takes. */
export type Patch = Readonly<Record<string, unknown>>

/**
 * Changes a document's draft as if it had been typed; a form that has it open shows it at once.
 *
 * @param from - Values by Sanity path: only while they stand there, anything is done.
 * @returns Whether it was done.
 */
export const changeDraft = async (
  {pair}: DocumentStore,
  {documentId, documentType}: Target,
  patches: readonly Patch[],
  from: Readonly<Record<string, unknown>> = {},
): Promise<boolean> => {
  const {draft, published} = await firstValueFrom(
    pair.editState(documentId, documentType).pipe(filter(({ready}) => ready)),
  )
  const stands = Object.entries(from).every(
    ([path, value]) =>
      JSON.stringify(getValueAtPath(draft ?? published, stringToPath(path))) === JSON.stringify(value),
  )
  if (!stands) return false
  const {patch, commit} = await firstValueFrom(
    pair
      .editOperations(documentId, documentType)
      .pipe(filter((operations) => operations.patch.disabled === false)),
  )
  patch.execute([...patches])
  commit.execute()
  return true
}
