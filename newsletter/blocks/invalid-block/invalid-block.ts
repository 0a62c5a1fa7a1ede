import type {Finding} from '../../findings/finding.ts'

/** What preview mode puts where a block cannot be published: its place and what is wrong with it. */
export interface InvalidBlock {
  readonly _type: 'invalidBlock'
  readonly _key: string
  /** `_type` of the block that was replaced, as stored; `unknown` when it had none. */
  readonly originalType: string
  readonly findings: readonly Finding[]
}
