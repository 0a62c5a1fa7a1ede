import {Hono} from 'hono'
import * as z from 'zod'
import {allow, assertAllowed} from '../access/middleware.ts'
import {reviewChanges} from '../rules/review-changes.ts'
import type {DatasetStore, TransactionAnswer} from '../store/dataset-store.ts'
import type {LakeEnvironment, LakeServices} from './http-types.ts'
import {flag} from './params.ts'
import {readJson} from './read-json.ts'

const transactionId = z.string().min(1).max(128).optional()
const mutateBody = z.looseObject({mutations: z.unknown(), transactionId})
const actionsBody = z.looseObject({
  actions: z.unknown(),
  transactionId,
  dryRun: z.boolean().optional(),
  skipCrossDatasetReferenceValidation: z.boolean().optional(),
})

/** Changing documents: mutations as clients send them, actions as the Studio does. A dataset comes into being with its first. */
export const writeRoutes = (services: LakeServices): Hono<LakeEnvironment> => {
  const app = new Hono<LakeEnvironment>()
  app.post('/data/mutate/:dataset', allow('write'), async (context) => {
    const {req} = context
    const identity = context.get('identity')
    assertAllowed(identity, 'write')
    const {mutations, transactionId: id} = await readJson(req, mutateBody)
    const store = services.datasets.ensure(req.param('dataset'))
    const answer = await store.transact(mutations, {
      author: identity.id,
      transactionId: id ?? req.query('transactionId'),
      dryRun: flag(req.query('dryRun')),
      review: (changes) => reviewChanges(services.rules, identity, changes),
      autoGenerateArrayKeys: flag(req.query('autoGenerateArrayKeys')),
    })
    const [withIds, withDocuments] = [flag(req.query('returnIds')), flag(req.query('returnDocuments'))]
    return context.json({
      transactionId: answer.transactionId,
      ...((withIds || withDocuments) && {
        results: resultsOf(answer, store, withDocuments),
      }),
    })
  })
  app.post('/data/actions/:dataset', allow('write'), async (context) => {
    const identity = context.get('identity')
    assertAllowed(identity, 'write')
    const {actions, transactionId: id, dryRun} = await readJson(context.req, actionsBody)
    const answer = await services.datasets.ensure(context.req.param('dataset')).act(actions, {
      author: identity.id,
      transactionId: id,
      dryRun,
      review: (changes) => reviewChanges(services.rules, identity, changes),
    })
    return context.json({transactionId: answer.transactionId})
  })
  return app
}

/** What each mutation did; the documents as the whole transaction left them. */
const resultsOf = (
  {results, changes}: TransactionAnswer,
  {index}: DatasetStore,
  withDocuments: boolean,
): readonly unknown[] => {
  if (!withDocuments) return results
  const after = new Map(changes.map((change) => [change.documentId, change.after ?? change.before]))
  return results.map(({id, operation}) => ({id, operation, document: after.get(id) ?? index.get(id)}))
}
