import {createHash} from 'node:crypto'
import {isDeepStrictEqual} from 'node:util'
import type {Identity} from '../access/identity.ts'
import type {LakeDocument} from '../engine/document.ts'
import {forbidden} from '../store/problems.ts'
import type {Change} from '../store/transaction.ts'
import type {DocumentRule} from './document-rule.ts'

/**
 * Holds what somebody is about to change against the rules. Judged are the documents before and after, not the mutations: it is
 * all one whether they come by patch, replacement, publishing or deletion.
 *
 * @throws TransactionError that names the document and the rule.
 */
export const reviewChanges = (
  rules: readonly DocumentRule[],
  identity: Identity,
  changes: readonly Pick<Change, 'documentId' | 'before' | 'after'>[],
): void => {
  for (const {documentId, before, after} of changes) {
    if (/^(?:drafts|versions)\./.test(documentId)) continue
    for (const rule of rules) {
      const [was, is] = [ofType(before, rule), ofType(after, rule)]
      if (was !== undefined && is === undefined) assertMayGo(rule, documentId)
      if (is !== undefined) assertMayStand(rule, identity, documentId, was, is)
    }
  }
}

const ofType = (document: LakeDocument | undefined, {type}: DocumentRule): LakeDocument | undefined =>
  document?._type === type ? document : undefined

const assertMayGo = ({type, forbids = []}: DocumentRule, id: string): void => {
  if (forbids.includes('delete')) {
    throw forbidden(id, 'delete', `a published ${type} is never deleted`)
  }
}

const assertMayStand = (
  {type, forbids = [], signedBy, isByPeople = false, roles, fields = {}, sums = {}}: DocumentRule,
  {id: account, role, provider}: Identity,
  id: string,
  was: LakeDocument | undefined,
  is: LakeDocument,
): void => {
  const permission = was === undefined ? 'create' : 'update'
  if (was !== undefined && forbids.includes('update')) {
    throw forbidden(id, permission, `a published ${type} is never changed; make another`)
  }
  if (roles !== undefined && !roles.includes(role)) {
    throw forbidden(id, permission, `a ${type} is published by ${inWords(roles)}, and you are ${role}`)
  }
  if (isByPeople && provider === 'token') {
    throw forbidden(id, permission, `a ${type} is signed by somebody who signs in, and a token doesn’t`)
  }
  if (signedBy !== undefined && is[signedBy] !== account) {
    throw forbidden(
      id,
      permission,
      `"${signedBy}" must be the account that publishes it, which is ${account}`,
    )
  }
  for (const [field, allowed] of Object.entries(fields)) {
    if (!allowed.includes(role) && !isDeepStrictEqual(is[field], was?.[field])) {
      throw forbidden(id, permission, `"${field}" is for ${inWords(allowed)} to set, and you are ${role}`)
    }
  }
  for (const [field, source] of Object.entries(sums)) {
    if (is[field] !== undefined && is[field] !== sumOf(is[source])) {
      throw forbidden(id, permission, `"${field}" is not the SHA-256 of "${source}"`)
    }
  }
}

const sumOf = (text: unknown): string | undefined =>
  typeof text === 'string' ? createHash('sha256').update(text, 'utf8').digest('hex') : undefined

const inWords = (roles: readonly string[]): string => roles.join(' or ')
