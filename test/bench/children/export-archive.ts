/**
 * Exports every issue of an archive in a process of its own, and prints how long each part took. `node export-archive.ts FILE
 * OUT`; the floor's files go to OUT-floor.
 */
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {ContentSource} from '../../../newsletter/content-source.ts'
import {buildBundle} from '../../../scripts/export/build-bundle.ts'
import {imageMaker} from '../../../scripts/export/image-maker.ts'
import {manifestQuotesOf} from '../../../scripts/export/manifest-quotes.ts'
import {readIssue} from '../../../scripts/export/read-issue.ts'
import {renderMail} from '../../../delivery/message/render-mail.ts'
import {selectIssues} from '../../../scripts/export/select-issues.ts'
import {writeBundle} from '../../../scripts/export/write-bundle.ts'
import {writesBehind} from '../../../scripts/export/writes-behind.ts'
import {archiveSource} from '../../../scripts/source/archive-source.ts'

/** Milliseconds by part; `floor` parts are measured beside the job and are not in it. */
export interface ArchiveTimes {
  readonly issues: number
  readonly reading: number
  readonly querying: number
  readonly parsing: number
  readonly rendering: number
  /** As far as it is waited for: bundles are written while the next are made. */
  readonly writing: number
  readonly floorParsing: number
  readonly floorWriting: number
  /** Peak resident memory in MB, of the job alone. */
  readonly peak: number
}

const exportArchive = async (file: string, out: string): Promise<ArchiveTimes> => {
  await mkdir(out, {recursive: true})
  const [archive, reading] = await timed(() => archiveSource(file))
  let querying = 0
  const source: ContentSource = {
    ...archive,
    fetch: async (query, params) => {
      const [answer, time] = await timed(() => archive.fetch(query, params))
      querying += time
      return answer
    },
  }
  const makeImage = imageMaker(source)
  const {chosen} = await selectIssues(source, 'all')
  const writes = writesBehind()
  let [readAndParsed, rendering, writing] = [0, 0, 0]
  const queriedBefore = querying
  for (const {_id} of chosen) {
    const [{issue, quotes, documents}, readTime] = await timed(() => readIssue(source, _id))
    if (issue === null || quotes === undefined || quotes.blockers.length > 0)
      throw new Error(`${_id} is refused`)
    const [bundle, renderTime] = await timed(() =>
      buildBundle(issue, renderMail(issue), documents, makeImage, manifestQuotesOf(quotes, undefined)),
    )
    const [, writeTime] = await timed(() =>
      writes.begin(async () => {
        await writeBundle(out, bundle)
      }),
    )
    readAndParsed += readTime
    rendering += renderTime
    writing += writeTime
  }
  const [, lastWrites] = await timed(writes.end)
  const parsing = readAndParsed - (querying - queriedBefore)
  const peak = process.resourceUsage().maxRSS / 1024
  const [, floorParsing] = await timed(() => plainParse(file))
  return {
    issues: chosen.length,
    reading,
    querying,
    parsing,
    rendering,
    writing: writing + lastWrites,
    floorParsing,
    floorWriting: await plainCopies(out),
    peak,
  }
}

const timed = async <T>(task: () => Promise<T>): Promise<readonly [T, number]> => {
  const start = performance.now()
  const result = await task()
  return [result, performance.now() - start]
}

/** How long it takes to write the very same files, and nothing else, as plainly as can be. */
const plainCopies = async (out: string): Promise<number> => {
  const copies = `${out}-floor`
  let writing = 0
  for (const folder of await readdir(out)) {
    const entries = await readdir(join(out, folder), {recursive: true, withFileTypes: true})
    const files = await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map(async ({parentPath, name}) => {
          const path = join(parentPath, name)
          return [join(copies, path.slice(out.length)), await readFile(path)] as const
        }),
    )
    const [, time] = await timed(async () => {
      for (const name of new Set(files.map(([path]) => dirname(path)))) await mkdir(name, {recursive: true})
      await Promise.all(files.map(([path, bytes]) => writeFile(path, bytes)))
    })
    writing += time
  }
  await rm(copies, {recursive: true})
  return writing
}

const plainParse = async (file: string): Promise<void> => {
  for (const line of (await readFile(file, 'utf8')).split('\n')) if (line !== '') JSON.parse(line)
}

const [file, out] = process.argv.slice(2)
if (file === undefined || out === undefined) throw new TypeError('export-archive FILE OUT')
process.stdout.write(JSON.stringify(await exportArchive(file, out)))
