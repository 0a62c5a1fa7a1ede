import {Hono} from 'hono'
import {publishedIdOf, type LakeDocument} from '../engine/document.ts'
import type {DocumentIndex} from '../engine/document-index.ts'
import {allow} from '../access/middleware.ts'
import type {LakeEnvironment, LakeServices} from './http-types.ts'
import {datasetNamed} from './dataset-named.ts'
import {flag} from './params.ts'

/** How many ids one request may ask for. */
const MAX_IDS = 1000

/** Documents by id, who refers to one, and all of them. */
export const documentRoutes = (services: LakeServices): Hono<LakeEnvironment> => {
  const app = new Hono<LakeEnvironment>()
  app.get('/data/doc/:dataset/:ids', allow('read'), (context) => {
    const {index} = datasetNamed(services, context.req.param('dataset'))
    const ids = context.req.param('ids').split(',').slice(0, MAX_IDS)
    const excludesContent = flag(context.req.query('excludeContent'))
    const found = (
      flag(context.req.query('includeAllVersions')) ? ids.flatMap((id) => variantsOf(id, index)) : ids
    )
      .map((id) => index.get(id))
      .filter((document) => document !== undefined)
    return context.json({
      documents: excludesContent ? found.map(withoutContent) : found,
      omitted: ids.filter((id) => index.get(id) === undefined).map((id) => ({id, reason: 'existence'})),
    })
  })
  app.get('/data/references/:dataset/documents/:id/to', allow('read'), (context) => {
    const {index} = datasetNamed(services, context.req.param('dataset'))
    // A lake knows no references between datasets, which are all that is left without those within one.
    const referring = flag(context.req.query('excludeInternalReferences'))
      ? []
      : index.referring([context.req.param('id')]).documents()
    return context.json({
      totalCount: referring.length,
      references: referring.map(({_id}) => ({
        documentId: _id,
        datasetName: context.req.param('dataset'),
        projectId: services.projectId,
      })),
    })
  })
  app.get('/data/export/:dataset', allow('read'), (context) => {
    const {index, name} = datasetNamed(services, context.req.param('dataset'))
    const types = context.req.query('types')?.split(',')
    const documents = index.all().filter(({_type}) => types?.includes(_type) ?? true)
    context.header('content-type', 'application/x-ndjson; charset=utf-8')
    context.header('content-disposition', `attachment; filename="${name}.ndjson"`)
    return context.body(ndjson(documents))
  })
  return app
}

const withoutContent = ({_id, _type, _rev}: LakeDocument) => ({_id, _type, _rev})

const variantsOf = (id: string, index: DocumentIndex): readonly string[] =>
  index
    .versionsOf([publishedIdOf(id)])
    .documents()
    .map(({_id}) => _id)

/** Lines of JSON, made as they are read. */
const ndjson = (documents: readonly LakeDocument[]): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  let next = 0
  return new ReadableStream({
    pull(controller) {
      const lines = documents.slice(next, next + 500).map((document) => `${JSON.stringify(document)}\n`)
      next += lines.length
      if (lines.length > 0) controller.enqueue(encoder.encode(lines.join('')))
      if (next >= documents.length) controller.close()
    },
  })
}
