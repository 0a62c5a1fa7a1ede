/** How bad a finding is: an error blocks the export, a warning does not. */
export type Severity = 'error' | 'warning'

/**
 * One thing that is wrong with a document, as data. Shown alike in the Studio, in reports and on the command line.
 */
export interface Finding {
  /** Stable kebab-case id of the rule, such as `contract/url` or `preflight/alt-text`. */
  readonly ruleId: string
  readonly severity: Severity
  /** `_id` of the document that an editor must open; the empty string when no document exists. */
  readonly documentId: string
  /** Sanity path inside that document, such as `body[_key=="a1"].children[0].text`; empty for the document itself. */
  readonly path: string
  /** What is wrong, in a sentence. */
  readonly message: string
  /** What to do about it, in a sentence. */
  readonly help: string
  readonly actual?: unknown
  readonly expected?: unknown
  /** Which characters, where it is about a few of a text. */
  readonly range?: TextRange
  /** Words in quotation marks that its document may waive, with a reason, where they are nobody's. */
  readonly markedWords?: string
  /** What an editor may apply with one click; left out where it takes judgement. */
  readonly fix?: Fix
}

/** Characters of a text block, or of a field that is a plain string. */
export interface TextRange {
  /** Sanity path of the Portable Text block; of the field itself where it is a plain string. */
  readonly block: string
  readonly from: TextPoint
  readonly to: TextPoint
}

/** A point between two characters. */
interface TextPoint {
  /** Sanity path of the string: of a span's `text`, or of the field. */
  readonly path: string
  /** UTF-16 code units before the point in that string. */
  readonly offset: number
}

/** A change to the finding's document that mends it. */
export interface Fix {
  /** What it does, as a button says it. */
  readonly title: string
  /** Values that it was made from, by Sanity path: it may be applied only while they still stand there. */
  readonly from: Readonly<Record<string, unknown>>
  /** The values to set instead, by Sanity path; what a Sanity patch takes as `set`. */
  readonly set: Readonly<Record<string, unknown>>
}
