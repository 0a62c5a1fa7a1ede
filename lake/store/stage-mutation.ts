import type {Mutation, Selection} from './mutation.ts'
import type {Staging} from './staging.ts'

/** The ids of the documents that a query finds. */
export type Find = (query: string, params: Readonly<Record<string, unknown>>) => Promise<readonly string[]>

/**
 * Does what a mutation says, on the staged documents.
 *
 * @throws TransactionError
 */
export const stageMutation = async (staging: Staging, mutation: Mutation, find: Find): Promise<void> => {
  switch (mutation.kind) {
    case 'create':
      staging.create(mutation.document)
      return
    case 'createOrReplace':
      staging.createOrReplace(mutation.document)
      return
    case 'createIfNotExists':
      staging.createIfNotExists(mutation.document)
      return
    case 'delete':
      for (const id of await selectedIds(mutation.selection, find)) staging.delete(id)
      return
    case 'patch':
      for (const id of await selectedIds(mutation.selection, find)) {
        staging.patch(id, mutation.operations, mutation.ifRevision)
      }
  }
}

const selectedIds = async (selection: Selection, find: Find): Promise<readonly string[]> =>
  'id' in selection ? [selection.id] : find(selection.query, selection.params ?? {})
