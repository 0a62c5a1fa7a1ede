import {Hono} from 'hono'
import {allow} from '../access/middleware.ts'
import {EventStream} from '../listen/event-stream.ts'
import {listen} from '../listen/listen.ts'
import {endOf} from '../listen/listener.ts'
import type {LakeEnvironment, LakeServices} from './http-types.ts'
import {datasetNamed} from './dataset-named.ts'
import {flag, paramsFrom} from './params.ts'
import {syncTag} from './query-routes.ts'

/** What happens, as it happens: by query, and, for live pages, by dataset. */
export const listenRoutes = (services: LakeServices): Hono<LakeEnvironment> => {
  const app = new Hono<LakeEnvironment>()
  app.get('/data/listen/:dataset', allow('read'), (context) => {
    const {req} = context
    const store = datasetNamed(services, req.param('dataset'))
    const option = (name: string, byDefault: boolean): boolean => {
      const value = req.query(name)
      return value === undefined ? byDefault : flag(value)
    }
    return listen(store, {
      query: req.query('query') ?? '',
      params: paramsFrom(new URL(req.url).searchParams),
      includeResult: option('includeResult', true),
      includePreviousRevision: option('includePreviousRevision', false),
      includeMutations: option('includeMutations', true),
      includeEffects: req.query('effectFormat') === 'mendoza',
      includeAllVersions: option('includeAllVersions', false),
      visibility: req.query('visibility') === 'query' ? 'query' : 'transaction',
      enableResume: option('enableResume', false),
      lastEventId: req.header('last-event-id'),
      identity: context.get('identity')?.id ?? '',
      signal: req.raw.signal,
    })
  })
  app.get('/data/live/events/:dataset', allow('read'), (context) => {
    const store = datasetNamed(services, context.req.param('dataset'))
    const includesDrafts = flag(context.req.query('includeDrafts'))
    let unsubscribe = (): void => undefined
    const stream = new EventStream(context.req.raw.signal, () => unsubscribe())
    const last = endOf(store.sequence)
    const lastEventId = context.req.header('last-event-id')
    const missedSome = lastEventId !== undefined && lastEventId !== '' && lastEventId !== last
    stream.send({
      id: last,
      name: missedSome ? 'restart' : 'welcome',
      data: {id: last, type: missedSome ? 'restart' : 'welcome'},
    })
    unsubscribe = store.subscribe(({sequence, changes}) => {
      const concerns =
        includesDrafts || changes.some(({documentId}) => !/^(drafts|versions)\./.test(documentId))
      const id = endOf(sequence)
      if (concerns)
        stream.send({id, name: 'message', data: {id, type: 'message', tags: [syncTag(store.name)]}})
    })
    return stream.response
  })
  return app
}
