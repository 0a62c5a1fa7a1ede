import {creditOfClaim} from '../claims/claim-history.ts'
import {claimRecord} from '../claims/claim-record.ts'
import {isRecord, step, type RawRecord} from '../contract/raw.ts'
import {usesIn} from '../quotes/printed-in.ts'
import {publishedIdOf, stringAt} from '../quotes/uses.ts'

/**
 * Whose transactions tell two people apart: the documents that print quotations or claims, the quotes, the credits that claims
 * are about, and the checks.
 *
 * @param answer - What `quoteGateQuery` answers for the printed documents.
 */
export const gateIds = (printed: readonly RawRecord[], answer: unknown): readonly string[] => {
  const claims = recordsAt(answer, 'claims').map(claimRecord)
  const ids = [
    ...usesIn(printed).flatMap(({documentId, quoteId}) => [documentId, quoteId]),
    ...claims.flatMap((claim) => {
      const document = printed.find((one) => publishedIdOf(one) === claim.documentId)
      return document === undefined ? [] : [claim.documentId, creditOfClaim(claim, document)]
    }),
    ...['checks', 'claimChecks'].flatMap((name) =>
      recordsAt(answer, name).map((one) => stringAt(one, '_id')),
    ),
  ]
  return [...new Set(ids.filter((id) => id !== ''))]
}

const recordsAt = (value: unknown, name: string): readonly RawRecord[] => {
  const list = step(value, name)
  return Array.isArray(list) ? list.filter(isRecord) : []
}
