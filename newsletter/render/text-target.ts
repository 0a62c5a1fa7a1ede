import type {Footnote} from '../blocks/footnote/contract.ts'
import type {Issue} from '../contract/issue.ts'
import type {Note} from './notes.ts'
import type {RenderContext} from './types.ts'

/** What the plain-text serializers need to know. */
export interface TextTarget {
  readonly issue: Issue
  readonly context: RenderContext
  readonly notes: ReadonlyMap<Footnote, Note>
}
