import {mkdtemp, readFile, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import type {Browser} from 'playwright-core'
import {importArchive} from '../../lake/archive/import-archive.ts'
import {launchChromium} from '../browser/launch.ts'
import {startStudioServer} from '../browser/studio-server.ts'
import {startLake} from '../lake/start-lake.ts'
import {median, type Benchmark, type Measurement} from './benchmark.ts'
import {buildStudio, root} from './studio-under-test.ts'

const RUNS = 7

/** A Studio, and where it lists the essays. */
interface Contender {
  readonly about: string
  readonly folder: string
  readonly list: string
}

const contenders: readonly [Contender, Contender] = [
  {about: 'ours', folder: root, list: '/structure/essays'},
  {about: 'bare', folder: join(import.meta.dirname, 'rivals/bare-studio'), list: '/structure/essay'},
]

/** One of the sample's essays, whose row has to be there. */
const LISTED = 'What a Port Can’t Unload'

const benchmark: Benchmark = {
  name: 'studio-open',
  about: 'the production Studio from an empty browser to a list of essays, and what is loaded for it',
  run: async (log) => {
    const out = await mkdtemp(join(tmpdir(), 'bench-studio-'))
    const servers = await Promise.all(contenders.map(() => startStudioServer()))
    const lake = await startLake({studioPorts: servers.map(({port}) => port)})
    const browser = await launchChromium()
    try {
      await importArchive(lake.lake, 'production', join(root, 'content/dataset.ndjson'), lake.server.url)
      const built: Weight[] = []
      for (const [at, {about, folder}] of contenders.entries()) {
        log(`building ${about}`)
        built.push(await build(folder, join(out, about)))
        await servers[at]?.show(join(out, about), lake.server.port)
      }
      const times: number[][] = contenders.map(() => [])
      // They take turns; the first of each is not counted.
      for (let run = 0; run <= RUNS; run += 1) {
        for (const [at, {list}] of contenders.entries()) {
          const time = await opening(browser, `http://localhost:${String(servers[at]?.port)}${list}`)
          if (run > 0) times[at]?.push(time)
        }
      }
      const [ours = 0, bare = 0] = times.map(median)
      return [
        {
          measure: 'open a list',
          ours,
          other: {name: 'a bare Studio', value: bare},
          unit: 'ms',
          target: {promise: 'at most 1.5 times', kept: ours <= bare * 1.5},
        },
        ...weights(built),
      ]
    } finally {
      await browser.close()
      for (const {stop} of servers) stop()
      await lake.stop()
      await rm(out, {recursive: true, force: true})
    }
  },
}

export default benchmark

/** In kB: all of a Studio's scripts, and so in gzip. */
interface Weight {
  readonly plain: number
  readonly zipped: number
}

const weights = ([ours, bare]: readonly Weight[]): readonly Measurement[] =>
  ours === undefined || bare === undefined
    ? []
    : (['plain', 'zipped'] as const).map((kind) => ({
        measure: `scripts, ${kind}`,
        ours: ours[kind],
        other: {name: 'a bare Studio', value: bare[kind]},
        unit: 'kB',
      }))

/** Builds a Studio for production, and weighs its scripts. */
const build = async (folder: string, out: string): Promise<Weight> => {
  await buildStudio(folder, out)
  const names = await readdir(out, {recursive: true})
  const scripts = await Promise.all(
    names.filter((name) => name.endsWith('.js')).map((name) => readFile(join(out, name))),
  )
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0) / 1000
  return {
    plain: sum(scripts.map((bytes) => bytes.byteLength)),
    zipped: sum(scripts.map((bytes) => gzipSync(bytes).byteLength)),
  }
}

/** Milliseconds from asking for the address to an essay's row, in a browser that has never been there. */
const opening = async (browser: Browser, address: string): Promise<number> => {
  const context = await browser.newContext({viewport: {width: 1400, height: 900}})
  try {
    const page = await context.newPage()
    await page.route(
      ({hostname}) => hostname !== 'localhost',
      (route) => route.abort(),
    )
    const start = performance.now()
    await page.goto(address, {waitUntil: 'commit'})
    await page.getByText(LISTED).first().waitFor({timeout: 120_000})
    return performance.now() - start
  } finally {
    await context.close()
  }
}
