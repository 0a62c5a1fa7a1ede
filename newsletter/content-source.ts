import type {TransactionRecord} from './gate/gate.ts'

/** Where documents come from: a Content Lake over HTTP, a dataset archive, or the embedded lake's file. */
export interface ContentSource {
  /** What it is, in words, for messages. */
  readonly name: string
  /** Whether documents can change while they are read. */
  readonly isLive: boolean
  /** The result of a GROQ query over published documents, or what else the source was opened for. */
  readonly fetch: (query: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>
  /** The bytes of an image, by its asset's `_id`. */
  readonly image: (assetId: string) => Promise<Uint8Array>
  /** Who changed these documents and their drafts, and how; left out where there is no record of it. */
  readonly transactions?: (ids: readonly string[]) => Promise<TransactionRecord>
}
