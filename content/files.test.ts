import {readdir, readFile, stat} from 'node:fs/promises'
import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {readArchive} from '../lake/archive/read-archive.ts'
import {draw, drawings} from './art/index.ts'
import {datasetText} from './dataset.ts'

const here = (path: string) => new URL(path, import.meta.url)

describe('the files', () => {
  it('hold what the documents make; if not, run `node content/build.ts`', async () => {
    expect((await readFile(here('dataset.ndjson'), 'utf8')) === datasetText()).toBe(true)
  })

  it('hold the images that are drawn, and are named, and no others', async () => {
    const files = await readdir(here('images/'))
    expect(files.toSorted()).toEqual(Object.keys(drawings).toSorted())
    const archive = await readArchive(here('dataset.ndjson').pathname)
    expect(archive.assets.size).toBe(files.length)
  })

  it.each(Object.entries(drawings))(
    'hold %s as it is drawn; if not, run `node content/images.ts`',
    async (file, drawing) => {
      const path = here(`images/${file}`)
      expect((await sharp(path.pathname).metadata()).width).toBeGreaterThanOrEqual(1200)
      expect((await stat(path)).size).toBeLessThan(150_000)
      // Encoders differ in the last bit from machine to machine.
      const difference = await meanDifference(await readFile(path), await draw(file, drawing))
      expect(difference).toBeLessThan(1)
    },
  )

  it('would be found out if an image were another', async () => {
    const [one, other] = await Promise.all(
      ['pylons.jpg', 'container-port.jpg'].map((file) => readFile(here(`images/${file}`))),
    )
    expect(await meanDifference(one!, other!)).toBeGreaterThan(10)
  })
})

const meanDifference = async (one: Uint8Array, other: Uint8Array): Promise<number> => {
  const [a, b] = await Promise.all([one, other].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer()))
  if (a!.length !== b!.length) return 255
  let sum = 0
  for (let at = 0; at < a!.length; at += 1) sum += Math.abs(a![at]! - b![at]!)
  return sum / a!.length
}
