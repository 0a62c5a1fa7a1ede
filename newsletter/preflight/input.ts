import type {Issue} from '../contract/issue.ts'
import type {Finding} from '../findings/finding.ts'
import type {GateReport} from '../gate/gate.ts'
import type {RenderedBundle} from '../render/bundle.ts'
import type {Spelling} from './spelling/spelling.ts'

/** Everything that preflight may look at. What is left out makes the rules that need it not run. */
export interface PreflightInput {
  /** As `parseIssue` gives it; in preview mode, too, with its gaps. */
  readonly issue: Issue
  /** What the contract found, so that one list has everything. */
  readonly contract?: readonly Finding[]
  /** The issue rendered. */
  readonly bundle?: RenderedBundle
  /** The other issues; the issue's own entry may be among them. */
  readonly history?: readonly PastIssue[]
  /** Knows the words of the newsletter's language. Loading one takes a while, so that it is passed in. */
  readonly spelling?: Spelling
  /** The mail's bytes as they are sent. */
  readonly message?: Uint8Array
  /** What the issue's quotations come to, as the export's gate derives it. */
  readonly quotes?: GateReport
}

/** Another issue, as `issueHistoryQuery` answers it. */
export interface PastIssue {
  readonly _id: string
  readonly number: number | null
  readonly status: string | null
  readonly datePublished: string | null
  /** Addresses of its weekly links; null where they weren't asked for. */
  readonly urls: readonly (string | null)[] | null
}
