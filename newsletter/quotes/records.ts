import type {VERDICTS} from '../vocabulary.ts'

/** What checking a quote takes of the documents around it; each as the gate's query answers it, `null` for a field left empty. */

/** A quote, as its document has it. */
export interface QuoteRecord {
  readonly _id: string
  readonly originalText?: string | null
  readonly originalLanguage?: string | null
  readonly translation?: string | null
  /** Id of the person who translated it, and the account. */
  readonly translatorId?: string | null
  readonly translatorAccount?: string | null
  readonly speaker?: string | null
  readonly speakerRole?: string | null
  readonly locator?: string | null
  readonly selector?: Selector | null
  /** What the references name, whether or not it is there. */
  readonly sourceId?: string | null
  readonly snapshotId?: string | null
}

/** Which occurrence in the snapshot is meant. */
export interface Selector {
  readonly exact?: string | null
  readonly prefix?: string | null
  readonly suffix?: string | null
}

export interface SnapshotRecord {
  readonly _id: string
  readonly sourceId?: string | null
  /** `YYYY-MM-DD`. */
  readonly sourceDate?: string | null
  readonly text?: string | null
  readonly textSha256?: string | null
  /** An instant. */
  readonly _createdAt?: string | null
}

export type Verdict = (typeof VERDICTS)[number]['value']

/** One verdict on one use. */
export interface CheckRecord {
  readonly _id: string
  readonly quoteId?: string | null
  /** The document that prints it, by its published id. */
  readonly documentId?: string | null
  readonly useId?: string | null
  readonly verdict?: string | null
  /** The person, and the account that signed it. */
  readonly checkerId?: string | null
  readonly checkerName?: string | null
  /** The account that the person's document names. */
  readonly personAccount?: string | null
  readonly checkerAccount?: string | null
  /** An instant. */
  readonly checkedAt?: string | null
  readonly fingerprint?: string | null
  readonly contextFingerprint?: string | null
  /** What was judged, as canonical JSON; its sum is the fingerprint. */
  readonly judged?: string | null
  /** The sentence around it then. */
  readonly context?: string | null
  readonly matchClass?: string | null
  readonly matcherVersion?: string | null
  readonly note?: string | null
  /** The disputed check that this one settles. */
  readonly resolvesId?: string | null
}

/** Somebody who wrote the document that prints a quote. */
export interface AuthorRecord {
  readonly _id: string
  readonly account?: string | null
}
