import {randomUUID} from 'node:crypto'
import {malformedId, invalid} from './problems.ts'

// https://www.sanity.io/docs/content-lake/ids: at most 128 of these characters, no leading hyphen or period.
const documentId = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/
const transactionId = /^[a-zA-Z0-9][a-zA-Z0-9._:-]{0,127}$/

/**
 * The id, when it is one that a document may have.
 *
 * @throws TransactionError
 */
export const checkId = (id: string): string => {
  if (!documentId.test(id) || id.endsWith('.') || id.includes('..')) throw malformedId(id)
  return id
}

/**
 * The id that a new document gets: its own, or a fresh one where it has none or only a prefix that ends in a period.
 *
 * @throws TransactionError
 */
export const newDocumentId = (id: string | undefined): string => {
  if (id === undefined || id === '') return randomUUID()
  return checkId(id.endsWith('.') ? `${id}${randomUUID()}` : id)
}

/** The client's transaction id, or a fresh one. */
export const newTransactionId = (id: string | undefined): string => {
  if (id === undefined) return randomUUID()
  if (!transactionId.test(id)) throw invalid(`Malformed transaction ID: "${id}"`)
  return id
}
