import type {LakeDocument} from '../engine/document.ts'
import {checkId} from './ids.ts'
import {invalid} from './problems.ts'

/** The largest document taken, in UTF-16 units of JSON: the hosted lake's limit is 32 MB. */
const largest = 32 * 1024 * 1024
/** The deepest nesting taken, as for archives. The hosted lake refuses documents deeper than 20 attributes. */
const deepest = 100

/**
 * The document's JSON, when it is one that may be stored.
 *
 * @throws TransactionError for a bad id or type, and for values that are too deep, too large or no JSON.
 */
export const checkDocument = (document: LakeDocument): string => {
  checkId(document._id)
  if (typeof document._type !== 'string' || document._type === '' || document._type.length > 128) {
    throw invalid(`Document "${document._id}" needs a _type of 1 to 128 characters`)
  }
  checkValue(document, deepest, document._id)
  const body = JSON.stringify(document)
  if (body.length > largest) throw invalid(`Document "${document._id}" is larger than 32 MB`)
  return body
}

const checkValue = (value: unknown, levels: number, id: string): void => {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw invalid(`Document "${id}" would hold a number that JSON can't (${value})`)
  }
  if (typeof value !== 'object' || value === null) return
  if (levels === 0) throw invalid(`Document "${id}" is nested more than ${deepest} levels deep`)
  if (Object.hasOwn(value, '__proto__')) throw invalid(`Document "${id}" has an attribute named "__proto__"`)
  for (const child of Object.values(value)) checkValue(child, levels - 1, id)
}
