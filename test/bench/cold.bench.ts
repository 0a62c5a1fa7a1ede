import {execFileSync} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {medianTimes, type Benchmark} from './benchmark.ts'

const root = join(import.meta.dirname, '..', '..')

const benchmark: Benchmark = {
  name: 'cold',
  about: 'one issue of the sample, from starting Node to the bundle',
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-cold-'))
    let runs = 0
    // As `npm run export` does it: what Node compiled the last time it need not compile again.
    const env = {...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/node'}
    const node = (...args: string[]) => execFileSync(process.execPath, args, {cwd: root, env, stdio: 'pipe'})
    // As an install does it.
    node('scripts/prepare.ts')
    const exportTo = (out: string) => node('scripts/export.ts', '--issue', 'latest', '--out', out)
    const fresh = () => {
      runs += 1
      return exportTo(join(folder, `out-${runs}`))
    }
    try {
      exportTo(join(folder, 'again'))
      const fromSources = () =>
        execFileSync(process.execPath, ['scripts/export.ts', '--out', join(folder, `out-${++runs}`)], {
          cwd: root,
          env: {...env, PREPARED: 'off'},
          stdio: 'pipe',
        })
      const [empty = 0, first = 0, again = 0, plain = 0] = await medianTimes(
        [() => node('-e', '0'), fresh, () => exportTo(join(folder, 'again')), fromSources],
        {runs: 15, warmUp: 2},
      )
      const other = {name: 'an empty Node', value: empty}
      const target = {promise: 'at most 6 times', kept: first <= 6 * empty}
      return [
        {measure: 'a new bundle', ours: first, other, unit: 'ms', target},
        {measure: 'a bundle that is there already', ours: again, other, unit: 'ms'},
        {measure: 'a new bundle, from the sources', ours: plain, other, unit: 'ms'},
      ]
    } finally {
      await rm(folder, {recursive: true})
    }
  },
}

export default benchmark
