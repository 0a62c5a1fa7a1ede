import {Hono, type Context} from 'hono'
import * as z from 'zod'
import {allow} from '../access/middleware.ts'
import type {LakeEnvironment, LakeServices} from './http-types.ts'
import {datasetNamed} from './dataset-named.ts'
import {readJson} from './read-json.ts'
import {flag, paramsFrom, perspectiveFrom} from './params.ts'

interface Query {
  readonly query: string
  readonly params: Record<string, unknown>
}

const posted = z.object({query: z.string(), params: z.record(z.string(), z.unknown()).default({})})

/** GROQ, by GET and, for long queries, by POST. */
export const queryRoutes = (services: LakeServices): Hono<LakeEnvironment> => {
  const answer = async (
    context: Context<LakeEnvironment, '/data/query/:dataset'>,
    {query, params}: Query,
  ): Promise<Response> => {
    const {req} = context
    const store = datasetNamed(services, req.param('dataset'))
    const began = performance.now()
    const result = await store.engine.query(query, params, {
      perspective: perspectiveFrom(req.query('perspective'), apiVersionOf(req.path)),
      identity: context.get('identity')?.id ?? '',
      sanity: {projectId: services.projectId, dataset: store.name},
    })
    return context.json({
      ...(req.query('returnQuery') !== 'false' && {query}),
      result: result ?? null,
      ...(flag(req.query('resultSourceMap')) && {resultSourceMap: null}),
      syncTags: [syncTag(store.name)],
      ms: Math.round(performance.now() - began),
    })
  }

  const app = new Hono<LakeEnvironment>()
  app.get('/data/query/:dataset', allow('read'), (context) => {
    const search = new URL(context.req.url).searchParams
    return answer(context, {query: search.get('query') ?? '', params: paramsFrom(search)})
  })
  app.post('/data/query/:dataset', allow('read'), async (context) =>
    answer(context, await readJson(context.req, posted)),
  )
  return app
}

/** The version in a path such as `/v2025-02-19/data/query/production`. */
const apiVersionOf = (path: string): string => path.split('/')[1] ?? ''

/** What live events name when a dataset changed: all of it, since any document may bear on any query. */
export const syncTag = (dataset: string): string => `s1:${dataset}`
