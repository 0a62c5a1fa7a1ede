import type {Finding, Severity} from '../findings/finding.ts'

/** A field of a document, as findings name it. */
export interface Place {
  readonly documentId: string
  /** "Essay “Title”". */
  readonly documentName: string
  /** "the teaser"; the whole document, such as "the mail", where there is no field. */
  readonly fieldName: string
  /** Sanity path; empty for the document itself. */
  readonly path: string
}

/** What is wrong with a field, in the words that follow its name. */
export interface Fault extends Pick<Finding, 'actual' | 'expected' | 'fix'> {
  readonly ruleId: Finding['ruleId']
  readonly severity: Severity
  readonly says: string
  readonly help: string
}

/** A finding about a whole field. */
export const findingAt = (
  {documentId, documentName, fieldName, path}: Place,
  {says, ...fault}: Fault,
): Finding => ({
  ...fault,
  documentId,
  path,
  message: `${documentName}: ${fieldName} ${says}.`.toWellFormed(),
})
