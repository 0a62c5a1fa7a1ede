/** How bad a finding is: an error blocks the export, a warning does not. */
type Severity = 'error' | 'warning'

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
}
