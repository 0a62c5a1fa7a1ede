import {nameOfDocument} from '../../contract/names.ts'
import type {Issue} from '../../contract/issue.ts'
import type {Place} from '../finding-at.ts'

/** A field of the issue's own document; of what is no field's fault, "the mail" as a whole. */
export const issuePlace = ({issue}: Issue, path = '', fieldName = 'the mail'): Place => ({
  documentId: issue._id,
  documentName: nameOfDocument(issue),
  fieldName,
  path,
})

/** A field of the newsletter's document. */
export const newsletterPlace = ({newsletter}: Issue, path: string, fieldName: string): Place => ({
  documentId: newsletter._id,
  documentName: nameOfDocument(newsletter),
  fieldName,
  path,
})
