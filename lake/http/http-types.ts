import type {DatabaseSync} from 'node:sqlite'
import type {Access} from '../access/access.ts'
import type {AccessVariables} from '../access/middleware.ts'
import type {Datasets} from '../store/datasets.ts'

/** What the routes work on. */
export interface LakeServices {
  /** The one project that a lake stands for. */
  readonly projectId: string
  readonly database: DatabaseSync
  readonly access: Access
  readonly datasets: Datasets
  /** Where the bytes of assets are. */
  readonly assetFolder: string
}

/** What a request carries through the app. */
export type LakeEnvironment = AccessVariables
