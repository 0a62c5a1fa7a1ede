import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import sharp, {type Sharp} from 'sharp'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {exampleGif, examplePhoto, examplePng} from '../test-images.ts'
import {outputFormat} from './output-format.ts'
import {asksForOriginal, longestSide, parseTransform} from './parse-transform.ts'
import {planRendition} from './plan-rendition.ts'
import {renderImage} from './render.ts'
import {RenditionCache} from './rendition-cache.ts'

const parsed = (query: string) => parseTransform(new URLSearchParams(query))

describe('parameters', () => {
  it.each([
    'x=1',
    'w=',
    'w=0',
    'w=-5',
    'w=1e3',
    'w=9000',
    'h=abc',
    'w=NaN',
    'w=Infinity',
    'fit=cover',
    'crop=middle',
    'fm=exe',
    'q=101',
    'q=1.5',
    'rect=1,2,3',
    'rect=a,b,c,d',
    'bg=red',
    'bg=12345',
    'or=45',
    'flip=x',
    'blur=-1',
    'fp-x=1.2',
    'dpr=0',
    'auto=compress',
    'sat=101',
    'frame=2',
    'invert=maybe',
  ])('are refused: %s', (query) => {
    expect(() => parsed(query)).toThrow(expect.objectContaining({code: 'ASSET_BAD_PARAMETER', status: 400}))
  })

  it('name what is wrong', () => {
    expect(() => parsed('size=3')).toThrow('"size"')
    expect(() => parsed('w=abc')).toThrow('"w"')
  })

  it('ask for the original when there is none, or only a name', () => {
    expect(['', 'dl=a.jpg', 'dlRaw=true&w=3'].map((query) => asksForOriginal(parsed(query)))).toEqual([
      true,
      true,
      true,
    ])
    expect(asksForOriginal(parsed('w=3'))).toBe(false)
  })
})

describe('the plan', () => {
  const wide = {width: 400, height: 200}
  // query, shown region [left, top, width, height], result [width, height] with its room
  it.each([
    ['w=100', [0, 0, 400, 200], [100, 50]],
    ['h=100', [0, 0, 400, 200], [200, 100]],
    ['w=800', [0, 0, 400, 200], [800, 400]],
    ['w=100&dpr=2', [0, 0, 400, 200], [200, 100]],
    ['w=100&dpr=0.5', [0, 0, 400, 200], [100, 50]],
    ['w=100&h=100', [0, 0, 400, 200], [100, 50]],
    ['w=100&h=100&fit=clip', [0, 0, 400, 200], [100, 50]],
    ['w=800&h=800&fit=max', [0, 0, 400, 200], [400, 200]],
    ['w=100&h=100&fit=max', [0, 0, 400, 200], [100, 50]],
    ['w=100&h=100&fit=scale', [0, 0, 400, 200], [100, 100]],
    ['w=100&h=100&fit=fill', [0, 0, 400, 200], [100, 100]],
    ['w=800&h=800&fit=fillmax', [0, 0, 400, 200], [800, 800]],
    ['w=100&h=100&fit=crop', [100, 0, 200, 200], [100, 100]],
    ['w=100&h=100&fit=crop&crop=left', [0, 0, 200, 200], [100, 100]],
    ['w=100&h=100&fit=crop&crop=right', [200, 0, 200, 200], [100, 100]],
    ['w=400&h=100&fit=crop&crop=top', [0, 0, 400, 100], [400, 100]],
    ['w=400&h=100&fit=crop&crop=bottom', [0, 100, 400, 100], [400, 100]],
    ['w=100&h=100&fit=crop&crop=focalpoint&fp-x=0.3', [20, 0, 200, 200], [100, 100]],
    ['w=100&h=100&fit=crop&crop=focalpoint&fp-x=1&fp-y=0', [200, 0, 200, 200], [100, 100]],
    ['w=800&h=800&fit=crop', [100, 0, 200, 200], [800, 800]],
    ['w=800&h=800&fit=min', [100, 0, 200, 200], [200, 200]],
    ['w=300&max-h=100&fit=crop', [0, 33, 400, 133], [300, 100]],
    ['w=100&min-h=100&fit=crop', [100, 0, 200, 200], [100, 100]],
    ['rect=50,20,100,80', [50, 20, 100, 80], [100, 80]],
    ['rect=50,20,100,80&w=50', [50, 20, 100, 80], [50, 40]],
    ['rect=350,150,100,100', [350, 150, 50, 50], [50, 50]],
    ['pad=10', [0, 0, 400, 200], [420, 220]],
  ])('for %s', (query, region, result) => {
    const plan = planRendition(wide, parsed(query))
    const {left, top, width, height} = plan.region
    expect([left, top, width, height]).toEqual(region)
    const {room, size} = plan
    expect([size.width + room.left + room.right, size.height + room.top + room.bottom]).toEqual(result)
  })

  it.each([
    'rect=400,0,10,10',
    'rect=0,0,0,10',
    'rect=-50,-50,40,40',
    'h=8000',
    'w=8000&dpr=2',
    'w=8192&h=10&pad=5&fit=scale',
  ])('is refused: %s', (query) => {
    expect(() => planRendition(wide, parsed(query))).toThrow(expect.objectContaining({status: 400}))
  })

  it('stays inside the image and the limits, whatever is asked for', () => {
    const side = fc.integer({min: 1, max: 3000})
    const maybe = fc.option(side, {nil: undefined})
    fc.assert(
      fc.property(
        side,
        side,
        maybe,
        maybe,
        fc.constantFrom('clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale', undefined),
        fc.constantFrom('top', 'left', 'entropy', 'focalpoint', 'center', undefined),
        fc.option(
          fc.tuple(fc.integer({min: -50, max: 3000}), fc.integer({min: -50, max: 3000}), side, side),
          {nil: undefined},
        ),
        (width, height, w, h, fit, crop, rect) => {
          const parameters = Object.entries({w, h, fit, crop, rect}).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, String(value)]],
          )
          const transform = parseTransform(new URLSearchParams(parameters))
          const plan = (() => {
            try {
              return planRendition({width, height}, transform)
            } catch (error) {
              expect(error).toHaveProperty('code', 'ASSET_BAD_PARAMETER')
              return undefined
            }
          })()
          if (plan === undefined) return
          const {region, size} = plan
          expect([region.left, region.top, region.width, region.height].every(Number.isInteger)).toBe(true)
          expect(
            Math.min(
              region.left,
              region.top,
              region.width - 1,
              region.height - 1,
              size.width - 1,
              size.height - 1,
            ),
          ).toBeGreaterThanOrEqual(0)
          expect(region.left + region.width).toBeLessThanOrEqual(width)
          expect(region.top + region.height).toBeLessThanOrEqual(height)
          expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(longestSide)
        },
      ),
    )
  })
})

describe('the format', () => {
  it.each([
    ['image/png', '', 'image/webp,*/*', 'png'],
    ['image/png', 'auto=format', 'image/avif,image/webp,*/*', 'webp'],
    ['image/png', 'auto=format', '*/*', 'png'],
    ['image/png', 'auto=format&fm=jpg', 'image/webp', 'jpeg'],
    ['image/tiff', 'auto=format', '*/*', 'jpeg'],
    ['image/svg+xml', 'w=30&auto=format', 'image/webp', undefined],
    ['image/svg+xml', 'w=30&fm=png', '*/*', 'png'],
  ] as const)('of %s for "%s" and %s', (original, query, accept, expected) => {
    expect(outputFormat(original, parsed(query), accept)).toBe(expected)
  })
})

describe('a rendition', () => {
  const rendered = async (
    original: Uint8Array,
    query: string,
    format: Parameters<typeof renderImage>[2] = 'png',
  ) => sharp(await renderImage(original, parsed(query), format), {animated: true})
  /** The colour of one pixel, to the nearest quarter. */
  const pixel = async (image: Sharp, x: number, y: number) => {
    const {data, info} = await image.clone().raw().toBuffer({resolveWithObject: true})
    const at = (y * info.width + x) * info.channels
    return [...data.subarray(at, at + info.channels)].map((value) => Math.round(value / 64))
  }
  const red = [4, 0, 0]
  const blue = [0, 0, 4]
  // Shown upright, the example photo is 40 × 60 with its blue quarter below.

  it('is upright, and tells nothing of the camera', async () => {
    const photo = await examplePhoto()
    const image = await rendered(photo, 'w=20', 'jpeg')
    const metadata = await image.metadata()
    expect(metadata).toMatchObject({width: 20, height: 30, format: 'jpeg'})
    expect([metadata.exif, metadata.orientation]).toEqual([undefined, undefined])
    expect(await pixel(image, 10, 5)).toEqual(red)
    expect(await pixel(image, 10, 28)).toEqual(blue)
  })

  it('shows the rectangle asked for, in upright pixels', async () => {
    const image = await rendered(await examplePhoto(), 'rect=0,50,40,10')
    expect(await image.metadata()).toMatchObject({width: 40, height: 10})
    expect(await pixel(image, 5, 5)).toEqual(blue)
  })

  it('crops towards the side asked for', async () => {
    const photo = await examplePhoto()
    expect(await pixel(await rendered(photo, 'w=10&h=2&fit=crop&crop=top'), 5, 1)).toEqual(red)
    expect(await pixel(await rendered(photo, 'w=10&h=2&fit=crop&crop=bottom'), 5, 1)).toEqual(blue)
    expect(
      (await rendered(photo, 'w=10&h=10&fit=crop&crop=entropy').then((image) => image.metadata())).width,
    ).toBe(10)
  })

  it('is turned and mirrored', async () => {
    const photo = await examplePhoto()
    const turned = await rendered(photo, 'or=90&w=30')
    expect(await turned.metadata()).toMatchObject({width: 30, height: 20})
    expect(await pixel(turned, 1, 10)).toEqual(blue)
    expect(await pixel(await rendered(photo, 'flip=v'), 20, 2)).toEqual(blue)
    const part = await rendered(photo, 'rect=0,50,40,10&or=270')
    expect(await part.metadata()).toMatchObject({width: 10, height: 40})
    expect(await pixel(part, 5, 20)).toEqual(blue)
  })

  it('has the background asked for where it is transparent or has room', async () => {
    const png = await examplePng()
    expect(await pixel(await rendered(png, 'w=30'), 28, 10)).toEqual([0, 0, 0, 0])
    expect(await pixel(await rendered(png, 'bg=00f'), 28, 10)).toEqual(blue)
    expect(await pixel(await rendered(png, 'bg=ff0000ff'), 28, 10)).toEqual(blue)
    expect(await pixel(await rendered(png, '', 'jpeg'), 28, 10)).toEqual([4, 4, 4])
    const filled = await rendered(await examplePhoto(), 'w=60&h=60&fit=fill&bg=0000ff')
    expect(await filled.metadata()).toMatchObject({width: 60, height: 60})
    expect(await pixel(filled, 1, 5)).toEqual(blue)
    expect(await pixel(filled, 30, 5)).toEqual(red)
  })

  it('is inverted, grey, blurred, sharpened', async () => {
    const photo = await examplePhoto()
    expect(await pixel(await rendered(photo, 'invert=true'), 20, 5)).toEqual([0, 4, 4])
    const [r, g] = await pixel(await rendered(photo, 'sat=-100'), 20, 5)
    expect(r).toBe(g)
    const plain = await renderImage(photo, parsed('w=40'), 'png')
    for (const query of ['w=40&blur=50', 'w=40&sharp=80']) {
      expect(await renderImage(photo, parsed(query), 'png')).not.toEqual(plain)
    }
  })

  it('is smaller the lower its quality', async () => {
    const noise = await sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        background: 'grey',
        noise: {type: 'gaussian', mean: 128, sigma: 40},
      },
    })
      .png()
      .toBuffer()
    const size = async (query: string) => (await renderImage(noise, parsed(query), 'jpeg')).length
    expect(await size('q=20')).toBeLessThan((await size('q=90')) / 2)
  })

  it('keeps an animation moving, unless one frame is asked for', async () => {
    const gif = await exampleGif()
    expect(await (await rendered(gif, 'w=8', 'gif')).metadata()).toMatchObject({
      pages: 3,
      pageHeight: 6,
      width: 8,
    })
    expect(await (await rendered(gif, 'w=8', 'webp')).metadata()).toMatchObject({pages: 3})
    expect((await (await rendered(gif, 'w=8&frame=1', 'gif')).metadata()).pages ?? 1).toBe(1)
    expect((await (await rendered(gif, 'w=8', 'png')).metadata()).pages ?? 1).toBe(1)
  })

  it('of an SVG is drawn at its own size, not enlarged', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="2" height="4" fill="red"/><rect x="2" width="2" height="4" fill="blue"/></svg>',
    )
    const image = await rendered(svg, 'w=64&bg=fff')
    expect(await image.metadata()).toMatchObject({width: 64, height: 64})
    expect([await pixel(image, 30, 30), await pixel(image, 34, 30)]).toEqual([red, blue])
  })
})

describe('the cache', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'renditions-'))
  })
  afterEach(async () => rm(folder, {recursive: true, force: true}))

  const counted = () => {
    let count = 0
    return {make: async () => Promise.resolve(Buffer.alloc(100, (count += 1))), made: () => count}
  }

  it('makes once what several ask for at once, and keeps it over a restart', async () => {
    const {make, made} = counted()
    const cache = new RenditionCache(folder, 1000)
    const all = await Promise.all([1, 2, 3].map(() => cache.get('a.png', make)))
    expect(made()).toBe(1)
    expect(all.every((bytes) => Buffer.from(bytes).equals(Buffer.alloc(100, 1)))).toBe(true)
    await new RenditionCache(folder, 1000).get('a.png', make)
    expect(made()).toBe(1)
  })

  it('drops what was used longest ago', async () => {
    const {make} = counted()
    const cache = new RenditionCache(folder, 250)
    await cache.get('a.png', make)
    await cache.get('b.png', make)
    await cache.get('a.png', make)
    await cache.get('c.png', make)
    expect((await readdir(folder)).toSorted()).toEqual(['a.png', 'c.png'])
    await cache.forget('a')
    expect(await readdir(folder)).toEqual(['c.png'])
  })

  it('keeps no failure', async () => {
    const cache = new RenditionCache(folder, 250)
    await expect(cache.get('a.png', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await cache.get('a.png', counted().make)).toHaveLength(100)
  })

  it('still answers when nothing can be kept', async () => {
    await writeFile(join(folder, 'file'), '')
    const cache = new RenditionCache(join(folder, 'file', 'below'), 250)
    expect(await cache.get('a.png', counted().make)).toHaveLength(100)
  })

  it('makes anew what was deleted behind its back', async () => {
    const {make, made} = counted()
    const cache = new RenditionCache(folder, 250)
    await cache.get('a.png', make)
    await rm(join(folder, 'a.png'))
    await cache.get('a.png', make)
    expect(made()).toBe(2)
  })
})
