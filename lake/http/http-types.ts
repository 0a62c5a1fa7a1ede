import type {DatabaseSync} from 'node:sqlite'
import type {Access} from '../access/access.ts'
import type {AccessVariables} from '../access/middleware.ts'
import type {DocumentRule} from '../rules/document-rule.ts'
import type {Datasets} from '../store/datasets.ts'

/** What the routes work on. */
export interface LakeServices {
  /** The one project that a lake stands for. */
  readonly projectId: string
  readonly database: DatabaseSync
  readonly access: Access
  readonly datasets: Datasets
  /** What holds for documents of some types. */
  readonly rules: readonly DocumentRule[]
  /** Where the bytes of assets are. */
  readonly assetFolder: string
}

/** What a request carries through the app. */
export type LakeEnvironment = AccessVariables
