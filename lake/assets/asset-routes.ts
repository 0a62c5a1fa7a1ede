import {join} from 'node:path'
import {Hono, type Context} from 'hono'
import {bodyLimit} from 'hono/body-limit'
import {allow, assertAllowed, type AccessVariables} from '../access/middleware.ts'
import type {LakeDocument} from '../engine/document.ts'
import {AssetError} from './asset-error.ts'
import {AssetFolder} from './asset-folder.ts'
import {
  assetFileOf,
  assetIdOf,
  checkAssetName,
  checkDatasetName,
  type AssetFile,
  type AssetKind,
} from './asset-name.ts'
import {fileAsset} from './file-asset.ts'
import {imageAsset} from './image-asset.ts'
import {imageMimeType} from './image-formats.ts'
import {sendBytes, sendFile} from './send-bytes.ts'
import {parseTransform} from './transform/parse-transform.ts'
import {RenditionCache} from './transform/rendition-cache.ts'
import {renditionOf} from './transform/renditions.ts'
import {Turns} from './turns.ts'
import {readUploadQuery} from './upload-query.ts'

/** What assets need of a dataset's documents. `author` is the id of who does it. */
export interface AssetDocuments {
  get(id: string): LakeDocument | undefined | Promise<LakeDocument | undefined>
  /** Creates the document unless there is one, and gives the stored one. */
  create(document: LakeDocument, author: string): Promise<LakeDocument>
  /** Throws, with a status, when the document is in use. */
  delete(id: string, author: string): Promise<void>
}

export interface AssetRoutesOptions {
  /** The one project that the lake plays. */
  readonly projectId: string
  /** Where the bytes are: `<folder>/<dataset>/images|files/…`. */
  readonly folder: string
  /** Where renditions are kept; may be emptied at any time. Beside the assets unless given. */
  readonly renditionFolder?: string
  /** How much disk renditions may take, in bytes; 1 GB unless given. */
  readonly mostRenditionBytes?: number
  /** The largest upload, in bytes; 256 MB unless given. It is held in memory. */
  readonly mostUploadBytes?: number
  /** Origin under which assets' addresses are written into documents; the upload's own unless given. */
  readonly baseUrl?: string
  /** The documents of a dataset; `undefined` for one that doesn't exist. `write` may bring it into being. */
  readonly documentsOf: (
    dataset: string,
    purpose: 'read' | 'write',
  ) => AssetDocuments | undefined | Promise<AssetDocuments | undefined>
}

/**
 * Uploading, showing and deleting assets. Whoever knows an asset's address may see it, as with the hosted lake: a page's `<img>`
 * sends no token, and the address holds a checksum that can't be guessed. Uploading and deleting needs the permission to
 * write. Mount it below `/` and below every `/v<version>`, after `letIn`.
 */
export const assetRoutes = (options: AssetRoutesOptions): Hono<AccessVariables> => {
  const {projectId, documentsOf, mostUploadBytes = 256 * megabyte} = options
  const folder = new AssetFolder(options.folder)
  const cache = new RenditionCache(
    options.renditionFolder ?? join(options.folder, '.renditions'),
    options.mostRenditionBytes ?? 1024 * megabyte,
  )
  const turns = new Turns()
  const app = new Hono<AccessVariables>()

  app.onError((error, context) => {
    if (!(error instanceof AssetError)) throw error
    return problem(context, error)
  })

  const limit = bodyLimit({
    maxSize: mostUploadBytes,
    onError: (context) =>
      problem(
        context,
        new AssetError(
          'ASSET_TOO_LARGE',
          `An upload may have ${Math.floor(mostUploadBytes / megabyte)} MB at most.`,
        ),
      ),
  })

  app.post('/assets/:kind{images|files}/:dataset', allow('write'), limit, async (context) => {
    const identity = context.get('identity')
    assertAllowed(identity, 'write')
    const {dataset} = context.req.param()
    checkDatasetName(dataset)
    const {searchParams, origin} = new URL(context.req.url)
    const {parts, ...fields} = readUploadQuery(searchParams)
    const uploaded = new Uint8Array(await context.req.arrayBuffer())
    if (uploaded.length === 0) throw new AssetError('ASSET_UNREADABLE', 'The upload is empty.')
    const shared = {...fields, projectId, dataset, baseUrl: options.baseUrl ?? origin}
    const made =
      context.req.param('kind') === 'images'
        ? await imageAsset(uploaded, {...shared, parts})
        : fileAsset(uploaded, {...shared, mimeType: context.req.header('content-type')})
    const document = await turns.take(`${dataset}/${made.document._id}`, async () => {
      const documents = await documentsOf(dataset, 'write')
      if (documents === undefined) throw missing()
      // The bytes first, so that there is never a document without them.
      await folder.write(dataset, made.file, made.bytes)
      return (await documents.get(made.document._id)) ?? (await documents.create(made.document, identity.id))
    })
    return context.json({document})
  })

  app.delete('/assets/:kind{images|files}/:dataset/:id', allow('write'), async (context) => {
    const identity = context.get('identity')
    assertAllowed(identity, 'write')
    const {dataset, id} = context.req.param()
    checkDatasetName(dataset)
    const file = assetFileOf(id)
    const documents = await documentsOf(dataset, 'read')
    if (file?.kind !== context.req.param('kind') || documents === undefined) throw missing()
    await turns.take(`${dataset}/${id}`, async () => {
      if ((await documents.get(id)) === undefined) throw missing()
      await documents.delete(id, identity.id)
      await folder.remove(dataset, file)
      await cache.forget(file.name)
    })
    return context.json({results: [{id, operation: 'delete'}]})
  })

  /** The file that an address names; a second name after it, for readers, is let pass. */
  const fileAt = (
    kind: AssetKind,
    {project, dataset, name}: Readonly<Record<'project' | 'dataset' | 'name', string>>,
  ): AssetFile => {
    if (project !== projectId) throw missing()
    const file = {kind, name}
    checkDatasetName(dataset)
    checkAssetName(file)
    return file
  }

  app.get('/images/:project/:dataset/:name/:vanity?', async (context) => {
    const {dataset, name, vanity} = context.req.param()
    const file = fileAt('images', context.req.param())
    const transform = parseTransform(new URL(context.req.url).searchParams)
    const mimeType = imageMimeType(name.slice(name.lastIndexOf('.') + 1))
    if (mimeType === undefined) throw missing()
    const read = async () => (await folder.read(dataset, file)) ?? Promise.reject(missing())
    const rendition = renditionOf(name, transform, context.req.header('accept') ?? '', {cache, read})
    const download = transform.dl === '' ? (vanity ?? name) : transform.dl
    const headers = {
      ...(transform.auto !== undefined && {vary: 'accept'}),
      ...(mimeType === 'image/svg+xml' && {'content-security-policy': stillPolicy}),
    }
    if (rendition === undefined) {
      return sendFile(context.req.raw, folder.pathOf(dataset, file), {
        mimeType,
        name,
        download,
        headers: {...headers, 'x-sanity-sha1': sha1In(name)},
      })
    }
    if ((await folder.sizeOf(dataset, file)) === undefined) throw missing()
    return sendBytes(context.req.raw, rendition.bytes, {
      mimeType: rendition.mimeType,
      name: rendition.name,
      download,
      headers,
    })
  })

  app.get('/files/:project/:dataset/:name/:vanity?', async (context) => {
    const {dataset, name, vanity} = context.req.param()
    const file = fileAt('files', context.req.param())
    const document = await (await documentsOf(dataset, 'read'))?.get(assetIdOf(file))
    const mimeType = textOf(document?.['mimeType']) ?? 'application/octet-stream'
    const own = vanity ?? textOf(document?.['originalFilename']) ?? name
    const dl = context.req.query('dl')
    return sendFile(context.req.raw, folder.pathOf(dataset, file), {
      mimeType,
      name,
      download:
        dl === undefined || dl === '' ? (dl === '' || !isShownSafely(mimeType) ? own : undefined) : dl,
      headers: {
        'x-sanity-sha1': sha1In(name),
        // A PDF viewer doesn't start in a sandbox.
        ...(mimeType !== 'application/pdf' && {'content-security-policy': stillPolicy}),
      },
    })
  })

  return app
}

const megabyte = 1024 * 1024

/** Nothing runs and nothing is fetched, should a browser show the asset as a page. */
const stillPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src 'self'; font-src data:; sandbox"

/** Types that browsers show without running anything of them; other files are always saved. */
const isShownSafely = (mimeType: string): boolean =>
  /^(audio|video)\/|^image\/(png|jpeg|gif|webp|avif)$|^text\/(plain|csv|vtt)$|^application\/(pdf|json)$/.test(
    mimeType,
  )

const sha1In = (name: string): string => name.slice(0, 40)

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const missing = () => new AssetError('ASSET_MISSING', 'There is no such asset.')

const problem = (context: Context, {status, message}: AssetError) =>
  context.json({statusCode: status, error: statusTexts[status], message}, status)

const statusTexts = {400: 'Bad Request', 404: 'Not Found', 413: 'Payload Too Large'} as const
