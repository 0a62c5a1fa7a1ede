import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The lake's command, running. */
export interface LakeProcess {
  readonly url: string
  readonly child: ChildProcess
  /** Ends it with a signal; gives the exit code, `null` when the signal killed it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Starts `npm run lake`'s command and waits for its ready line. */
export const startLakeProcess = async (...args: readonly string[]): Promise<LakeProcess> => {
  const child = spawn(process.execPath, ['scripts/lake.ts', '--json', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit') as Promise<[number | null]>
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  while (!said.includes('\n')) {
    const ended = await Promise.race([once(child.stdout, 'data').then(() => false), exit.then(() => true)])
    if (ended) throw new Error(`The lake ended before it was ready: ${said}`)
  }
  const {url} = JSON.parse(said.split('\n')[0] ?? '') as {url: string}
  return {
    url,
    child,
    end: async (signal) => {
      child.kill(signal)
      const [code] = await exit
      return code
    },
  }
}

/** Runs one of the lake's commands to its end. */
export const runLakeCommand = async (
  args: readonly string[],
  input?: string,
): Promise<{code: number | null; stdout: string; stderr: string}> => {
  const child = spawn(process.execPath, ['scripts/lake.ts', ...args], {cwd: root, stdio: 'pipe'})
  const output = {stdout: '', stderr: ''}
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
    })
  }
  child.stdin.end(input)
  const [code] = (await once(child, 'close')) as [number | null]
  return {code, ...output}
}
