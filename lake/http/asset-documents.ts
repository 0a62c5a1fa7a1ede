import type {AssetDocuments} from '../assets/asset-routes.ts'
import type {DatasetStore} from '../store/dataset-store.ts'

/** A dataset's documents, as far as assets deal with them. */
export const assetDocumentsOf = (store: DatasetStore): AssetDocuments => ({
  get: (id) => store.index.get(id),
  create: async (document, author) => {
    await store.transact([{createIfNotExists: document}], {author})
    return store.index.get(document._id) ?? document
  },
  delete: async (id, author) => {
    await store.transact([{delete: {id}}], {author})
  },
})
