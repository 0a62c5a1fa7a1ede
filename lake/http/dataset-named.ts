import type {DatasetStore} from '../store/dataset-store.ts'
import type {LakeServices} from './http-types.ts'
import {notFound} from './params.ts'

/**
 * The dataset of a path.
 *
 * @throws HTTPException 404 when there is none.
 */
export const datasetNamed = ({datasets, projectId}: LakeServices, name: string): DatasetStore => {
  const store = datasets.get(name)
  if (store === undefined) {
    throw notFound(
      `Dataset "${name}" not found for project ID "${projectId}". It comes into being with its first write.`,
    )
  }
  return store
}
