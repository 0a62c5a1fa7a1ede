import {once} from 'node:events'
import {mkdtemp, readdir, rm} from 'node:fs/promises'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {serve} from '@hono/node-server'
import {createClient} from '@sanity/client'
import {Hono} from 'hono'
import {HTTPException} from 'hono/http-exception'
import sharp from 'sharp'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Identity} from '../access/identity.ts'
import type {AccessVariables} from '../access/middleware.ts'
import type {LakeDocument} from '../engine/document.ts'
import {assetRoutes} from './asset-routes.ts'
import {examplePhoto, examplePng} from './test-images.ts'

const editor: Identity = {id: 'p-ada', name: 'Ada', email: null, role: 'editor', provider: 'session'}
let folder: string
let identity: Identity | null
let stored: Map<string, LakeDocument>
let authors: string[]
let inUse: Set<string>
let app: Hono<AccessVariables>

class InUseError extends Error {}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assets-'))
  identity = editor
  stored = new Map()
  authors = []
  inUse = new Set()
  app = new Hono<AccessVariables>()
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.text(error.message, error.status)
    return error instanceof InUseError ? context.text('in use', 409) : context.text(String(error), 500)
  })
  app.use(async (context, next) => {
    context.set('identity', identity)
    await next()
  })
  const routes = assetRoutes({
    projectId: 'local',
    folder,
    mostUploadBytes: 100_000,
    documentsOf: (dataset) =>
      dataset === 'missing'
        ? undefined
        : {
            get: (id) => stored.get(id),
            create: (document, author) => {
              authors.push(author)
              stored.set(document._id, {...document, _rev: 'r1'})
              return Promise.resolve({...document, _rev: 'r1'})
            },
            delete: (id) => {
              if (inUse.has(id)) return Promise.reject(new InUseError())
              stored.delete(id)
              return Promise.resolve()
            },
          },
  })
  app.route('/', routes)
  app.route('/v1', routes)
})

afterEach(async () => rm(folder, {recursive: true, force: true}))

interface Uploaded {
  readonly document: LakeDocument & {readonly url: string; readonly path: string}
}

const post = async (path: string, bytes: Uint8Array, headers: Record<string, string> = {}) =>
  app.request(`/v1/assets/${path}`, {method: 'POST', body: Buffer.from(bytes), headers})
const uploaded = async (path: string, bytes: Uint8Array, headers: Record<string, string> = {}) => {
  const response = await post(path, bytes, headers)
  expect(response.status).toBe(200)
  return ((await response.json()) as Uploaded).document
}
const get = async (path: string, headers: Record<string, string> = {}) => app.request(`/${path}`, {headers})
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('the real client', () => {
  const withClient = async (
    use: (client: ReturnType<typeof createClient>, origin: string) => Promise<void>,
  ) => {
    const server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'})
    await once(server, 'listening')
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const client = createClient({
      projectId: 'local',
      dataset: 'production',
      apiVersion: '1',
      apiHost: origin,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing replaces it for a host without project subdomains
      useProjectHostname: false,
      useCdn: false,
      token: 'token',
    })
    try {
      await use(client, origin)
    } finally {
      await new Promise((resolve) => server.close(resolve))
    }
  }

  it('uploads an image and sees it, whole and small', async () => {
    await withClient(async (client, origin) => {
      const photo = await examplePhoto()
      const document = await client.assets.upload('image', photo, {
        filename: 'steel works.jpg',
        title: 'Steel',
        creditLine: 'Ada',
        label: 'main',
        description: 'Works at dawn',
        source: {id: '7', name: 'archive', url: 'https://example.org/7'},
        extract: ['exif', 'location', 'palette'],
      })
      expect(document).toMatchObject({
        _type: 'sanity.imageAsset',
        originalFilename: 'steel works.jpg',
        title: 'Steel',
        creditLine: 'Ada',
        label: 'main',
        description: 'Works at dawn',
        source: {id: '7', name: 'archive', url: 'https://example.org/7'},
        metadata: {location: {lat: -51.51}, exif: {Artist: 'Ada Lovelace'}},
      })
      expect(document.metadata).toHaveProperty('palette')
      expect(document.metadata).not.toHaveProperty('lqip')
      expect(document.url.startsWith(`${origin}/images/local/production/`)).toBe(true)
      expect(await bytesOf(await fetch(document.url))).toEqual(photo)
      const small = await bytesOf(
        await fetch(`${document.url}?w=20&fit=max&auto=format`, {headers: {accept: 'image/webp'}}),
      )
      expect(await sharp(small).metadata()).toMatchObject({width: 20, height: 30, format: 'webp'})
      expect(authors).toEqual(['p-ada'])
    })
  })

  it('uploads a file, from a stream', async () => {
    await withClient(async (client) => {
      const document = await client.assets.upload('file', Readable.from([Buffer.from('a,b\n1,2\n')]), {
        filename: 'table.csv',
        contentType: 'text/csv',
      })
      expect(document).toMatchObject({
        _type: 'sanity.fileAsset',
        extension: 'csv',
        mimeType: 'text/csv',
        size: 8,
      })
      const response = await fetch(`${document.url}?dl=`)
      expect(await response.text()).toBe('a,b\n1,2\n')
      expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''table.csv")
    })
  })

  it('is told what is wrong', async () => {
    await withClient(async (client) => {
      await expect(client.assets.upload('image', Buffer.from('hello'))).rejects.toMatchObject({
        statusCode: 400,
        message: expect.stringContaining('no image') as string,
      })
    })
  })
})

describe('uploading', () => {
  it('twice gives the first document, and one file', async () => {
    const first = await uploaded('images/production?filename=a.png', await examplePng())
    const second = await uploaded('images/production?filename=b.png', await examplePng())
    expect(second).toEqual(first)
    expect(authors).toHaveLength(1)
    expect(await readdir(join(folder, 'production', 'images'))).toEqual([first.path.split('/').at(-1)])
  })

  it('at once, many times, does too', async () => {
    const png = await examplePng()
    await Promise.all(Array.from({length: 8}, async () => uploaded('images/production', png)))
    expect(authors).toHaveLength(1)
  })

  it.each([
    ['nothing', 'images/production', Buffer.alloc(0), 400],
    ['no image', 'images/production', Buffer.from('GIF89a'), 400],
    ['unknown metadata', 'images/production?meta=faces', Buffer.from('x'), 400],
    ['too much', 'files/production', Buffer.alloc(100_001), 413],
    ['to no dataset', 'files/missing', Buffer.from('x'), 404],
    ['to a dataset of another name', 'files/..%2F..%2Fetc', Buffer.from('x'), 400],
  ])('%s is refused', async (_name, path, bytes, status) => {
    const response = await post(path, bytes)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({statusCode: status, message: expect.any(String) as string})
    expect(stored.size).toBe(0)
  })

  it('takes what is asked for joined by commas, as browsers send it', async () => {
    const {metadata} = await uploaded('images/production?meta=lqip,location', await examplePhoto())
    expect(metadata).toMatchObject({lqip: expect.any(String) as string, location: {lng: -0.125}})
    expect(metadata).not.toHaveProperty('palette')
  })

  it('needs the permission to write', async () => {
    identity = {...editor, role: 'viewer'}
    expect((await post('files/production', Buffer.from('x'))).status).toBe(403)
    identity = null
    expect((await post('files/production', Buffer.from('x'))).status).toBe(401)
    expect((await app.request(`/v1/assets/images/production/x`, {method: 'DELETE'})).status).toBe(401)
  })
})

describe('showing', () => {
  it('is for whoever knows the address, and browsers may keep it', async () => {
    const {path} = await uploaded('images/production', await examplePhoto())
    identity = null
    for (const address of [path, `${path}?w=10`, `v1/${path}`, `${path}/steel-works.jpg`]) {
      const response = await get(address)
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toContain('immutable')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      const etag = response.headers.get('etag') ?? ''
      const again = await get(address, {'if-none-match': etag})
      expect([again.status, await again.text()]).toEqual([304, ''])
      expect((await get(address, {'if-none-match': '"other"'})).status).toBe(200)
    }
  })

  it('differs by what the browser takes only where that is asked for', async () => {
    const {path} = await uploaded('images/production', await examplePhoto())
    const webp = await get(`${path}?auto=format`, {accept: 'image/webp'})
    const plain = await get(`${path}?auto=format`, {accept: '*/*'})
    expect([webp.headers.get('content-type'), plain.headers.get('content-type')]).toEqual([
      'image/webp',
      'image/jpeg',
    ])
    expect(webp.headers.get('vary')).toBe('accept')
    expect((await get(`${path}?w=3`)).headers.get('vary')).toBeNull()
  })

  it('gives what can be checked, by its checksum', async () => {
    const {path, sha1hash} = await uploaded('images/production', await examplePhoto())
    expect((await get(`${path}?dlRaw=true`)).headers.get('x-sanity-sha1')).toBe(sha1hash)
  })

  it.each([
    ['images/local/production/0000000000000000000000000000000000000000-1x1.png', 404],
    ['images/local/production/0000000000000000000000000000000000000000-1x1.png?w=3', 404],
    ['images/other/production/0000000000000000000000000000000000000000-1x1.png', 404],
    ['images/local/production/..%2F..%2Fsecret.png', 400],
    ['images/local/..%2Fx/0000000000000000000000000000000000000000-1x1.png', 400],
    ['files/local/production/passwd', 400],
    ['files/local/production/0000000000000000000000000000000000000000.txt', 404],
  ])('%s is answered with %i', async (path, status) => {
    expect((await get(path)).status).toBe(status)
  })

  it('refuses parameters that make no sense', async () => {
    const {path} = await uploaded('images/production', await examplePng())
    const response = await get(`${path}?w=abc`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: 'Bad Request',
      message: expect.stringContaining('"w"') as string,
    })
  })

  it('lets nothing run that an SVG or a page holds', async () => {
    const hostile = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>evil()</script><rect/></svg>',
    )
    const {path} = await uploaded('images/production', hostile)
    const svg = await get(path)
    expect(svg.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
    expect(svg.headers.get('content-type')).toBe('image/svg+xml')
    expect(await svg.text()).not.toContain('evil')

    const page = await uploaded('files/production?filename=a.html', Buffer.from('<script>evil()</script>'))
    const served = await get(page.path)
    expect(served.headers.get('content-disposition')).toContain('attachment')
    expect(served.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('sends parts of a file, for players that jump', async () => {
    const {path} = await uploaded('files/production?filename=a.mp3', Buffer.from('0123456789'))
    const part = async (range: string) => {
      const response = await get(path, {range})
      return [response.status, response.headers.get('content-range'), await response.text()]
    }
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234'])
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789'])
    expect(await part('bytes=-2')).toEqual([206, 'bytes 8-9/10', '89'])
    expect(await part('bytes=5-99')).toEqual([206, 'bytes 5-9/10', '56789'])
    expect(await part('bytes=10-')).toEqual([416, 'bytes */10', ''])
    expect(await part('lines=1-2')).toEqual([200, null, '0123456789'])
  })

  it('answers HEAD without a body', async () => {
    const {path} = await uploaded('images/production', await examplePng())
    for (const address of [path, `${path}?w=3`]) {
      const response = await app.request(`/${address}`, {method: 'HEAD'})
      expect([response.status, await response.text()]).toEqual([200, ''])
      expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0)
    }
  })

  it('saves under names in any script', async () => {
    const {path} = await uploaded('images/production', await examplePng())
    const response = await get(`${path}?dl=${encodeURIComponent('钢 (1).png')}`)
    expect(response.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''%E9%92%A2%20%281%29.png",
    )
  })
})

describe('deleting', () => {
  const remove = async (path: string) => app.request(`/v1/assets/${path}`, {method: 'DELETE'})

  it('takes document, file and renditions away', async () => {
    const {_id, path} = await uploaded('images/production', await examplePng())
    await get(`${path}?w=3`)
    expect(await readdir(join(folder, '.renditions'))).toHaveLength(1)
    expect((await remove(`images/production/${_id}`)).status).toBe(200)
    expect(stored.size).toBe(0)
    expect((await get(path)).status).toBe(404)
    expect((await get(`${path}?w=3`)).status).toBe(404)
    expect(await readdir(join(folder, '.renditions'))).toEqual([])
    expect((await remove(`images/production/${_id}`)).status).toBe(404)
  })

  it('leaves what is in use', async () => {
    const {_id, path} = await uploaded('images/production', await examplePng())
    inUse.add(_id)
    expect((await remove(`images/production/${_id}`)).status).toBe(409)
    expect((await get(path)).status).toBe(200)
  })

  it.each([
    'images/production/some-document',
    'files/production/image-0000000000000000000000000000000000000000-1x1-png',
  ])('leaves what is no such asset: %s', async (path) => {
    stored.set(path.split('/').at(-1) ?? '', {_id: 'x', _type: 'essay'})
    expect((await remove(path)).status).toBe(404)
    expect(stored.size).toBe(1)
  })
})
