import type {LakeDocument} from '../engine/document.ts'
import {checkDocument} from './check-document.ts'
import {encode} from './mendoza/encode.ts'
import type {Staging} from './staging.ts'
import type {Change, Transition} from './transaction.ts'

/** A change, and the JSON of the document as it is now; `undefined` when it is gone. */
export interface StagedChange {
  readonly change: Change
  readonly body: string | undefined
}

/**
 * What a staged transaction does to each document.
 *
 * @throws TransactionError when a document would be one that can't be stored.
 */
export const changesOf = (staging: Staging): readonly StagedChange[] => {
  const changes: StagedChange[] = []
  for (const id of staging.after.changedIds()) {
    const [before, after] = [staging.before.get(id), staging.after.get(id)]
    const transition = transitionOf(before, after)
    if (transition === undefined) continue
    const body = after && checkDocument(after)
    // Without content of its own, history can't bring a purged document back.
    const old = staging.purged.has(id) ? null : (before ?? null)
    changes.push({
      body,
      change: {
        documentId: id,
        eventId: `${staging.transactionId}#${id}`,
        before,
        after,
        previousRev: revisionOf(before),
        resultRev: revisionOf(after) ?? staging.transactionId,
        transition,
        effects: {
          apply: after === undefined ? deletion : encode(before ?? null, after),
          revert: old === null ? deletion : encode(after ?? null, old),
        },
        mutations: staging.mutationsOf(id),
      },
    })
  }
  return changes
}

const deletion = [0, null] as const

const transitionOf = (
  before: LakeDocument | undefined,
  after: LakeDocument | undefined,
): Transition | undefined => {
  if (before === undefined) return after === undefined ? undefined : 'appear'
  return after === undefined ? 'disappear' : 'update'
}

const revisionOf = (document: LakeDocument | undefined): string | undefined => {
  const revision = document?.['_rev']
  return typeof revision === 'string' ? revision : undefined
}
