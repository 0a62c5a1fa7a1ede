import {execFile} from 'node:child_process'
import {mkdtemp, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {evaluate, parse} from 'groq-js'
import {issueByIdQuery} from '../../newsletter/query/issue-queries.ts'
import {writeGeneratedArchive} from '../generate/generate-archive.ts'
import type {Benchmark, Measurement} from './benchmark.ts'
import type {ArchiveTimes} from './children/export-archive.ts'
import {storedArchive} from './generated-issue.ts'

const run = promisify(execFile)
const child = join(import.meta.dirname, 'children', 'export-archive.ts')
const sizes = [100, 1000, 10_000] as const

const benchmark: Benchmark = {
  name: 'archive',
  about:
    'whole archives, from NDJSON to the files of every issue, each in a process of its own; preflight, which has a benchmark of its own, left out',
  run: async (log) => {
    const costs = new Map<number, number>()
    const measurements: Measurement[] = []
    for (const issues of sizes) {
      const times = await exportGenerated(issues, log)
      const {perIssue, floor, shares} = summaryOf(times)
      costs.set(issues, perIssue)
      log(`${issues} issues: ${shares}; peak ${Math.round(times.peak)} MB`)
      measurements.push({
        measure: `${issues} issues`,
        ours: perIssue,
        other: {name: 'JSON.parse and plain writing of the same bytes', value: floor},
        unit: 'ms per issue',
      })
      if (issues === 1000) measurements.push(await besidePlainGroq(issues, perIssue))
      if (issues === 10_000) measurements.push(peakOf(times))
    }
    const [few = 0, , many = 0] = sizes.map((issues) => costs.get(issues))
    measurements.push({
      measure: 'an issue of 10,000',
      ours: many,
      other: {name: 'an issue of 100', value: few},
      unit: 'ms',
      target: {promise: 'at most 1.5 times', kept: many <= few * 1.5},
    })
    return measurements
  },
}

export default benchmark

/** Every second run of a small archive would be noise: of three, the median by total. */
const exportGenerated = async (issues: number, log: (line: string) => void): Promise<ArchiveTimes> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-archive-'))
  try {
    const file = join(folder, 'data.ndjson')
    await writeGeneratedArchive(file, issues)
    log(`${issues} issues: ${Math.round((await stat(file)).size / 1e6)} MB of NDJSON`)
    const runs: ArchiveTimes[] = []
    for (let at = 0; at < (issues <= 1000 ? 3 : 1); at += 1) {
      const {stdout} = await run(process.execPath, [child, file, join(folder, `out-${at}`)])
      runs.push(JSON.parse(stdout) as ArchiveTimes)
    }
    const sorted = runs.toSorted((a, b) => summaryOf(a).perIssue - summaryOf(b).perIssue)
    const middle = sorted[Math.floor(sorted.length / 2)]
    if (middle?.issues !== issues) throw new Error(`Of ${issues} issues ${middle?.issues ?? 0} came out.`)
    return middle
  } finally {
    await rm(folder, {recursive: true})
  }
}

const parts = ['reading', 'querying', 'parsing', 'rendering', 'writing'] as const

const summaryOf = (times: ArchiveTimes) => {
  const total = parts.reduce((sum, part) => sum + times[part], 0)
  return {
    perIssue: total / times.issues,
    floor: (times.floorParsing + times.floorWriting) / times.issues,
    shares: parts.map((part) => `${part} ${Math.round((times[part] / total) * 100)}%`).join(', '),
  }
}

const peakOf = ({peak}: ArchiveTimes): Measurement => ({
  measure: 'peak memory at 10,000 issues',
  ours: peak,
  unit: 'MB',
  target: {promise: 'under 2,048 MB', kept: peak < 2048},
})

/** Held against the queries alone: plain groq-js has not parsed, rendered or written anything yet. */
const besidePlainGroq = async (issues: number, perIssue: number): Promise<Measurement> => {
  const dataset = storedArchive(issues)
  const asked = [100, 500, 900]
  const start = performance.now()
  for (const number of asked) {
    const params = {id: `issue-${number}`}
    const answer = await evaluate(parse(issueByIdQuery, {params}), {dataset: [...dataset], params})
    await answer.get()
  }
  const plain = (performance.now() - start) / asked.length
  return {
    measure: `${issues} issues, all of the job`,
    ours: perIssue,
    other: {name: 'the queries alone by plain groq-js', value: plain},
    unit: 'ms per issue',
    target: {promise: 'at least 50 times faster', kept: perIssue * 50 <= plain},
  }
}
