import {createHash} from 'node:crypto'
import {crc32} from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {assetFileOf, assetIdOf} from './asset-name.ts'
import {fileAsset} from './file-asset.ts'
import {imageAsset, type ImageAssetOptions} from './image-asset.ts'
import {exampleGif, examplePhoto, examplePng} from './test-images.ts'

const where = {projectId: 'local', dataset: 'production', baseUrl: 'http://localhost:3900'}
const made = (bytes: Uint8Array, options: Partial<ImageAssetOptions> = {}) =>
  imageAsset(bytes, {...where, ...options})

describe('an image asset', () => {
  it('has the id, path and fields of the hosted lake’s', async () => {
    const {document, bytes, file} = await made(await examplePng(), {
      filename: 'mine.jpeg',
      title: 'A square',
      creditLine: 'Ada',
      source: {id: 'x', name: 'archive', url: undefined},
    })
    const sha1 = createHash('sha1').update(bytes).digest('hex')
    expect(document).toMatchObject({
      _id: `image-${sha1}-30x20-png`,
      _type: 'sanity.imageAsset',
      assetId: sha1,
      extension: 'png',
      mimeType: 'image/png',
      originalFilename: 'mine.jpeg',
      title: 'A square',
      creditLine: 'Ada',
      source: {id: 'x', name: 'archive'},
      path: `images/local/production/${sha1}-30x20.png`,
      url: `http://localhost:3900/images/local/production/${sha1}-30x20.png`,
      size: bytes.length,
      metadata: {
        _type: 'sanity.imageMetadata',
        dimensions: {_type: 'sanity.imageDimensions', width: 30, height: 20, aspectRatio: 1.5},
        hasAlpha: true,
        isOpaque: false,
      },
    })
    expect(assetFileOf(document._id)).toEqual(file)
    expect(assetIdOf(file)).toBe(document._id)
  })

  it('shows a placeholder of 20 pixels and a palette', async () => {
    const {metadata} = (await made(await examplePhoto())).document
    const [, base64 = ''] = (metadata.lqip ?? '').split(',')
    const {width, format} = await sharp(Buffer.from(base64, 'base64')).metadata()
    expect({width, format}).toEqual({width: 20, format: 'jpeg'})
    expect(metadata.palette).toMatchObject({
      _type: 'sanity.imagePalette',
      vibrant: {_type: 'sanity.imagePaletteSwatch', foreground: '#fff', title: '#fff'},
    })
    // The photo is three quarters red.
    expect(metadata.palette?.dominant?.background).toMatch(/^#[c-f][0-9a-f][0-3][0-9a-f][0-3][0-9a-f]$/)
    expect(metadata.palette?.dominant?.population).toBeGreaterThan(50)
  })

  it('finds out only what is asked for', async () => {
    const {metadata} = (await made(await examplePhoto(), {parts: ['none']})).document
    expect(Object.keys(metadata).toSorted()).toEqual(['_type', 'dimensions', 'hasAlpha', 'isOpaque'])
  })

  it('is the same for the same bytes, and for the bytes it kept', async () => {
    const photo = await examplePhoto()
    const first = await made(photo, {filename: 'a.jpg'})
    expect((await made(photo, {filename: 'b.jpg'})).document._id).toBe(first.document._id)
    expect((await made(first.bytes)).document._id).toBe(first.document._id)
  })

  it('knows an animation’s frame, not its film strip', async () => {
    const {document} = await made(await exampleGif())
    expect(document._id).toMatch(/-16x12-gif$/)
  })
})

describe('what a camera embeds', () => {
  it('goes, place and all, while the photo stays upright and its pixels untouched', async () => {
    const photo = await examplePhoto()
    expect(photo.includes('Ada Lovelace')).toBe(true)
    const {document, bytes} = await made(photo)
    expect(document._id).toMatch(/-40x60-jpg$/)
    expect(Buffer.from(bytes).includes('Ada Lovelace')).toBe(false)
    expect(document.metadata.location).toBeUndefined()
    const kept = await sharp(bytes).metadata()
    expect(kept).toMatchObject({orientation: 6, autoOrient: {width: 40, height: 60}})
    expect(await sharp(bytes).raw().toBuffer()).toEqual(await sharp(photo).raw().toBuffer())
    expect(kept.icc).toBeDefined()
  })

  it('stays when it is asked for, in the file and in the document', async () => {
    const photo = await examplePhoto()
    const {document, bytes} = await made(photo, {parts: ['exif', 'location']})
    expect(Buffer.from(bytes)).toEqual(photo)
    expect(document.metadata.exif).toMatchObject({_type: 'sanity.imageExifMetadata', Artist: 'Ada Lovelace'})
    expect(document.metadata.location).toEqual({_type: 'geopoint', lat: -51.51, lng: -0.125, alt: 35})
    expect(document.metadata.lqip).toBeUndefined()
  })

  it('is not in the file when it is asked to go though the document tells', async () => {
    const {document, bytes} = await made(await examplePhoto(), {parts: ['exif'], keepsEmbedded: false})
    expect(document.metadata.exif).toBeDefined()
    expect(Buffer.from(bytes).includes('Ada Lovelace')).toBe(false)
  })

  it.each(['png', 'webp', 'avif', 'tiff'] as const)(
    'goes from a %s too, once and for all',
    async (format) => {
      const photo = await sharp(await examplePhoto())
        .keepMetadata()
        .toFormat(format)
        .toBuffer()
      const {document, bytes} = await made(photo)
      expect(Buffer.from(bytes).includes('Ada Lovelace')).toBe(false)
      expect((await sharp(bytes).metadata()).autoOrient).toEqual({width: 40, height: 60})
      expect((await made(bytes)).document._id).toBe(document._id)
      if (format !== 'tiff') expect(photo.includes('Ada Lovelace')).toBe(true)
    },
  )

  it('goes from what a phone hides behind a JPEG’s end', async () => {
    const {bytes} = await made(Buffer.concat([await examplePhoto(), Buffer.from('MotionPhoto Ada Lovelace')]))
    expect(Buffer.from(bytes).includes('Ada Lovelace')).toBe(false)
  })
})

describe('bytes that are no image', () => {
  it.each([
    ['text', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['a PNG’s head alone', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a PDF', Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n')],
    ['a page', Buffer.from('<!doctype html><html><body>hello</body></html>')],
  ])('are refused: %s', async (_name, bytes) => {
    await expect(made(bytes)).rejects.toMatchObject({code: 'ASSET_UNREADABLE', status: 400})
  })

  it('are refused when they end too early', async () => {
    const photo = await examplePhoto()
    await expect(made(photo.subarray(0, photo.length - 200))).rejects.toMatchObject({
      code: 'ASSET_UNREADABLE',
    })
    const png = await examplePng()
    await expect(made(png.subarray(0, png.length - 30))).rejects.toMatchObject({code: 'ASSET_UNREADABLE'})
  })

  it('are refused when they would unpack to too many pixels', async () => {
    const bomb = Buffer.from(await examplePng())
    const head = bomb.indexOf('IHDR')
    bomb.writeUInt32BE(16_000, head + 4)
    bomb.writeUInt32BE(8000, head + 8)
    bomb.writeUInt32BE(crc32(bomb.subarray(head, head + 17)), head + 17)
    await expect(made(bomb)).rejects.toMatchObject({code: 'ASSET_TOO_LARGE', status: 413})
  })

  it('never bring the lake down, wherever a photo is damaged', async () => {
    const photo = await examplePhoto()
    await fc.assert(
      fc.asyncProperty(fc.nat(photo.length - 1), fc.nat(255), async (at, value) => {
        const damaged = Buffer.from(photo)
        damaged[at] = value
        const outcome = await made(damaged, {parts: ['exif', 'location']}).catch((error: unknown) => error)
        if (outcome instanceof Error) expect(outcome).toHaveProperty('code')
        else expect(outcome).toHaveProperty('document._type', 'sanity.imageAsset')
      }),
      {numRuns: 60},
    )
  })
})

describe('a file asset', () => {
  it.each([
    [{filename: 'Report.PDF'}, 'pdf', 'application/pdf'],
    [{filename: 'data.tar.gz', mimeType: 'application/octet-stream'}, 'gz', 'application/gzip'],
    [{mimeType: 'text/plain; charset=utf-8'}, 'txt', 'text/plain'],
    [{filename: 'noextension'}, 'bin', 'application/octet-stream'],
    [{filename: '../../x.sh;rm', mimeType: 'nonsense'}, 'bin', 'application/octet-stream'],
  ])('of %j', (given, extension, mimeType) => {
    const bytes = Buffer.from('content')
    const {document, file} = fileAsset(bytes, {...where, ...given})
    const sha1 = createHash('sha1').update(bytes).digest('hex')
    expect(document).toMatchObject({
      _id: `file-${sha1}-${extension}`,
      _type: 'sanity.fileAsset',
      extension,
      mimeType,
      size: 7,
    })
    expect(assetFileOf(document._id)).toEqual(file)
  })
})
