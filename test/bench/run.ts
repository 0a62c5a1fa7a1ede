/**
 * `npm run bench [-- --json FILE] [NAME…]`: runs the benchmarks of this folder one after the other, prints what each
 * measured, and exits 1 when a promise was not kept.
 */
import {readdir, writeFile} from 'node:fs/promises'
import {parseArgs, stripVTControlCharacters} from 'node:util'
import useOwnTemporaryFolder from '../own-temporary-folder.ts'
import type {Benchmark, Measurement} from './benchmark.ts'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {json: {type: 'string'}, help: {type: 'boolean', short: 'h'}},
})
const print = (line: string) => void process.stdout.write(`${line}\n`)

const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

const row = ({measure, ours, other, unit, target}: Measurement): string => {
  const against = other
    ? `  ${other.name} ${figure(other.value)} ${unit}  ratio ${figure(ours / other.value)} (1/${figure(other.value / ours)})`
    : ''
  const verdict = target ? `  ${target.kept ? 'kept' : 'MISSED'}: ${target.promise}` : ''
  return `  ${measure}: ${figure(ours)} ${unit}${against}${verdict}`
}

const load = async (): Promise<readonly Benchmark[]> => {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.bench.ts')).toSorted()
  return Promise.all(
    files.map(async (file) => ((await import(`./${file}`)) as {readonly default: Benchmark}).default),
  )
}

const benchmarks = await load()
if (values.help) {
  print('npm run bench [-- --json FILE] [NAME…]\n')
  for (const {name, about} of benchmarks) print(`  ${name.padEnd(16)} ${about}`)
  process.exit(0)
}
const unknown = positionals.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name))
if (unknown.length > 0) {
  process.stderr.write(
    `bench: no benchmark named ${unknown.join(', ')}; there are ${benchmarks.map(({name}) => name).join(', ')}\n`,
  )
  process.exit(2)
}

// An interrupted run removes what it made, too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
useOwnTemporaryFolder()
const results: {readonly name: string; readonly measurements: readonly Measurement[]}[] = []
for (const {name, about, run} of benchmarks) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  print(`${name}: ${about}`)
  const measurements = await run((line) => process.stderr.write(`  ${stripVTControlCharacters(line)}\n`))
  for (const measurement of measurements) print(row(measurement))
  results.push({name, measurements})
}
if (values.json !== undefined) {
  await writeFile(values.json, `${JSON.stringify({node: process.version, results}, null, 2)}\n`)
}
const missed = results.flatMap(({measurements}) => measurements.filter(({target}) => target?.kept === false))
print(missed.length === 0 ? 'every promise kept' : `${String(missed.length)} promises missed`)
process.exitCode = missed.length === 0 ? 0 : 1
