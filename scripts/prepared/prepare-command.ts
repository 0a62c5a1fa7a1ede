import {createHash} from 'node:crypto'
import {statSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, rename, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {bundleCommand, type CommandBundle} from './bundle-command.ts'
import type {PreparedCommand} from './commands.ts'
import {codeNameOf, preparedFileOf, preparedFolder, root} from './places.ts'
import {encodePrepared} from './prepared-file.ts'
import {runCode} from './run-code.ts'
import {runtimeStamp, stateOf, type InputState} from './stamp.ts'

/** What makes the prepared file, and would make another one if it were changed. */
const makers = [
  'package.json',
  'package-lock.json',
  'scripts/cli/spare-locales.ts',
  ...['bundle-command', 'commands', 'prepare-command', 'prepared-file', 'run-code'].map(
    (name) => `scripts/prepared/${name}.ts`,
  ),
]

/**
 * Bundles a command, runs it once, and keeps the code with what V8 made of it, so that starting it reads one file in place of some
 * hundred and compiles nothing.
 *
 * @throws Error when that can't be done here; what was prepared before is there still.
 */
export const prepareCommand = async (name: string, {entry, exercise}: PreparedCommand): Promise<void> => {
  const {bundle, inputs} = await bundleAtRest(name, entry)
  await mkdir(preparedFolder, {recursive: true})
  const {exports, script} = runCode(bundle.code, codeNameOf(name))
  const folder = await mkdtemp(join(tmpdir(), 'prepare-'))
  const memory = await exercise(exports, folder).finally(() => rm(folder, {recursive: true, force: true}))
  const hash = createHash('sha256').update(bundle.code).digest('hex').slice(0, 16)
  const map = `${name}-${hash}.map`
  const compiled = script.createCachedData()
  await writeWhole(join(preparedFolder, map), bundle.map)
  await writeWhole(
    preparedFileOf(name),
    encodePrepared({runtime: runtimeStamp, inputs, map, code: bundle.code, compiled, memory}),
  )
  for (const file of await readdir(preparedFolder)) {
    if (file.startsWith(`${name}-`) && file !== map) await rm(join(preparedFolder, file), {force: true})
  }
}

const writeWhole = async (file: string, content: string | Uint8Array): Promise<void> => {
  const unfinished = `${file}.${String(process.pid)}`
  try {
    await writeFile(unfinished, content)
    await rename(unfinished, file)
  } finally {
    await rm(unfinished, {force: true})
  }
}

/** In milliseconds; more than the clock of any file system here leaves out. */
const REST = 1000
const ATTEMPTS = 5

/**
 * A bundle and the files it was made from, as they were when they were read. A file that was written a moment ago may be written again
 * within one tick of its clock, and show the same stamp: then it is all done again when some time has passed.
 */
const bundleAtRest = async (
  name: string,
  entry: string,
): Promise<{bundle: CommandBundle; inputs: Record<string, InputState>}> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const start = Date.now()
    const bundle = await bundleCommand(name, entry)
    const files = [...bundle.inputs, ...makers].toSorted()
    const newest = Math.max(...files.map((file) => statSync(join(root, file)).ctimeMs))
    const inputs = Object.fromEntries(files.map((file) => [file, stateOf(join(root, file))]))
    if (newest < start - REST) return {bundle, inputs}
    await setTimeout(REST + 100)
  }
  throw new Error('its sources are being written')
}
