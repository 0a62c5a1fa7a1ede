import {Hono} from 'hono'
import {cors} from 'hono/cors'
import {accountRoutes} from '../access/account-routes.ts'
import {letIn} from '../access/middleware.ts'
import {signInRoutes} from '../access/sign-in-routes.ts'
import {assetRoutes} from '../assets/asset-routes.ts'
import {assetDocumentsOf} from './asset-documents.ts'
import {bootRoutes} from './boot-routes.ts'
import {datasetRoutes} from './dataset-routes.ts'
import {documentRoutes} from './document-routes.ts'
import {errorResponse, notFoundResponse} from './error-response.ts'
import {historyRoutes} from './history-routes.ts'
import type {LakeEnvironment, LakeServices} from './http-types.ts'
import {limitBody} from './limit-body.ts'
import {listenRoutes} from './listen-routes.ts'
import {queryRoutes} from './query-routes.ts'
import {writeRoutes} from './write-routes.ts'

/** What one request may bring, in bytes. An import sends its documents in pieces below that; assets have a limit of their own. */
const MAX_BODY = 32 * 1024 * 1024

/**
 * The lake's whole API as one function from a request to its response.
 *
 * @param report - Told of errors that are the lake's own.
 */
export const lakeApp = (services: LakeServices, report: (error: unknown) => void): Hono<LakeEnvironment> => {
  const {access, database} = services
  const api = new Hono<LakeEnvironment>()
  for (const routes of [
    queryRoutes,
    documentRoutes,
    writeRoutes,
    listenRoutes,
    historyRoutes,
    datasetRoutes,
  ]) {
    api.route('/', routes(services))
  }
  api.route('/', accountRoutes(access, database))
  api.route('/', signInRoutes(access))
  api.route('/', bootRoutes(services))

  const assets = assetRoutes({
    projectId: services.projectId,
    folder: services.assetFolder,
    documentsOf: (dataset, purpose) => {
      const store = purpose === 'write' ? services.datasets.ensure(dataset) : services.datasets.get(dataset)
      return store && assetDocumentsOf(store)
    },
  })
  api.route('/', assets)

  const app = new Hono<LakeEnvironment>()
  app.onError(errorResponse(report))
  app.notFound(notFoundResponse)
  app.use(
    cors({
      origin: (origin, context) =>
        access.isKnownOrigin(origin, context.req.header('host') ?? '') ? origin : null,
      credentials: true,
      exposeHeaders: ['content-disposition', 'etag'],
      maxAge: 24 * 60 * 60,
    }),
  )
  app.use(letIn(access))
  const limit = limitBody(MAX_BODY)
  app.use('/:version{v[^/]+}/data/*', limit)
  app.use('/:version{v[^/]+}/users/*', limit)
  app.get('/ping', (context) => context.json({}))
  app.route('/:version{v[^/]+}', api)
  // Images are shown from addresses without a version.
  app.route('/', assets)
  return app
}
