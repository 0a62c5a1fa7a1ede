import {Hono} from 'hono'
import {allow} from '../access/middleware.ts'
import {documentAt, type Moment} from '../history/document-at.ts'
import {documentEvents} from '../history/document-events.ts'
import {transactionRows} from '../history/transaction-rows.ts'
import type {LakeEnvironment, LakeServices} from './http-types.ts'
import {datasetNamed} from './dataset-named.ts'
import {badRequest, flag} from './params.ts'

/** How many ids, and how many transactions, one request may ask for. */
const MAX_IDS = 200
const MAX_ROWS = 10_000

/** What happened to documents, and what they were at a moment. */
export const historyRoutes = (services: LakeServices): Hono<LakeEnvironment> => {
  const app = new Hono<LakeEnvironment>()

  app.get('/data/history/:dataset/events/documents/:id', allow('read'), (context) => {
    const {log} = datasetNamed(services, context.req.param('dataset'))
    const id = context.req.param('id')
    const {events, nextCursor} = documentEvents(log, id, {
      limit: Math.min(wholeNumber(context.req.query('limit'), 'limit') ?? 100, MAX_ROWS),
      cursor: context.req.query('nextCursor') ?? '',
    })
    return context.json({events: {[id]: events}, nextCursor})
  })

  app.get('/data/history/:dataset/transactions/:ids', allow('read'), (context) => {
    const {req} = context
    const {log} = datasetNamed(services, req.param('dataset'))
    const rows = transactionRows(log, {
      documentIds: idsFrom(req.param('ids')),
      fromTransaction: req.query('fromTransaction'),
      toTransaction: req.query('toTransaction'),
      fromTime: time(req.query('fromTime'), 'fromTime'),
      toTime: time(req.query('toTime'), 'toTime'),
      limit: Math.min(wholeNumber(req.query('limit'), 'limit') ?? MAX_ROWS, MAX_ROWS),
      isReverse: flag(req.query('reverse')),
      excludesContent: flag(req.query('excludeContent')),
      onlyIdentified: flag(req.query('includeIdentifiedDocumentsOnly')),
    })
    context.header('content-type', 'application/x-ndjson; charset=utf-8')
    return context.body(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  })

  app.get('/data/history/:dataset/documents/:ids', allow('read'), (context) => {
    const {req} = context
    const {log} = datasetNamed(services, req.param('dataset'))
    const moment = momentFrom(req.query('revision'), req.query('time'), req.query('lastRevision'))
    const documents = idsFrom(req.param('ids'))
      .map((id) => documentAt(log, id, moment))
      .filter((document) => document !== undefined)
    return context.json({documents})
  })

  return app
}

const idsFrom = (value: string): readonly string[] => {
  const ids = value.split(',')
  if (ids.length > MAX_IDS) throw badRequest(`One request may ask for ${MAX_IDS} documents.`)
  return ids
}

const momentFrom = (
  revision: string | undefined,
  moment: string | undefined,
  lastRevision: string | undefined,
): Moment => {
  if (revision !== undefined) return {revision}
  if (flag(lastRevision)) return {isLastRevision: true}
  return {time: time(moment, 'time') ?? new Date()}
}

const time = (value: string | undefined, name: string): Date | undefined => {
  if (value === undefined) return undefined
  const parsed = new Date(value)
  if (Number.isNaN(parsed.getTime())) throw badRequest(`${name} is no time: ${value.slice(0, 60)}`)
  return parsed
}

const wholeNumber = (value: string | undefined, name: string): number | undefined => {
  if (value === undefined) return undefined
  if (!/^\d{1,9}$/.test(value)) throw badRequest(`${name} is no whole number: ${value.slice(0, 60)}`)
  return Number(value)
}
