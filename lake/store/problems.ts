import {TransactionError} from './transaction-error.ts'

// One maker per kind of refusal, so that each is worded once.

export const invalid = (description: string): TransactionError =>
  new TransactionError({type: 'validationError', description})

export const malformedId = (id: string): TransactionError =>
  new TransactionError({type: 'malformedDocumentIDError', description: `Malformed document ID: "${id}"`, id})

export const alreadyExists = (id: string): TransactionError =>
  new TransactionError({
    type: 'documentAlreadyExistsError',
    description: `Document by ID "${id}" already exists`,
    id,
  })

export const notFound = (id: string): TransactionError =>
  new TransactionError({
    type: 'documentNotFoundError',
    description: `The document with the ID "${id}" was not found`,
    id,
  })

export const revisionMismatch = (id: string, current: unknown, expected: string): TransactionError =>
  new TransactionError({
    type: 'documentRevisionIDDoesNotMatchError',
    description: `Document "${id}" has unexpected revision ID (${String(current)}), expected "${expected}"`,
    id,
    currentRevisionID: current,
    expectedRevisionID: expected,
  })

export const stillReferenced = (
  id: string,
  referencingIDs: readonly string[],
  what: string,
): TransactionError =>
  new TransactionError({
    type: 'documentHasExistingReferencesError',
    description: `Document "${id}" cannot ${what} as there are references to it from "${referencingIDs[0] ?? ''}"${
      referencingIDs.length > 1 ? ` and ${referencingIDs.length - 1} more` : ''
    }`,
    id,
    referencingIDs,
  })

export const referenceMissing = (id: string, referenceID: string): TransactionError =>
  new TransactionError({
    type: 'documentReferenceDoesNotExistError',
    description: `Document "${id}" references non-existent document "${referenceID}"`,
    id,
    referenceID,
  })

/** @param why - Which rule of the lake's it breaks, in words. */
export const forbidden = (id: string, permission: string, why: string): TransactionError =>
  new TransactionError({
    type: 'insufficientPermissionsError',
    description: `Document "${id}": ${why}`,
    id,
    permission,
  })

export const transactionExists = (id: string): TransactionError =>
  new TransactionError({
    type: 'transactionAlreadyExistsError',
    description: `The transaction "${id}" was already applied`,
    id,
  })
