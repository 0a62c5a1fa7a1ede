import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import WebSocket from 'ws'

const executable = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path))

/** Whether there is a Firefox to test with. */
export const hasFirefox = executable !== undefined

/** A window of Firefox. */
export interface FirefoxWindow {
  readonly goTo: (url: string) => Promise<void>
  /** The text that an expression comes to in the page. */
  readonly read: (expression: string) => Promise<string>
}

/** A headless Firefox with a profile of its own, told what to do over WebDriver BiDi. */
export interface Firefox {
  readonly open: () => Promise<FirefoxWindow>
  readonly close: () => Promise<void>
}

interface Reply {
  readonly id?: number
  readonly type?: string
  readonly message?: string
  readonly result?: Readonly<Record<string, unknown>>
}

/** Starts Firefox. */
export const launchFirefox = async (): Promise<Firefox> => {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'))
  const child = spawn(
    executable ?? '',
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    {stdio: ['ignore', 'ignore', 'pipe'], env: {...process.env, HOME: profile}},
  )
  const socket = new WebSocket(`${await bidiAddress(child.stderr)}/session`)
  await once(socket, 'open')
  const send = commandsOver(socket)
  await send('session.new', {capabilities: {}})
  return {
    open: async () => {
      const {context} = await send('browsingContext.create', {type: 'tab'})
      return {
        goTo: async (url) => {
          await send('browsingContext.navigate', {context, url, wait: 'complete'})
        },
        read: async (expression) => {
          const {result} = await send('script.evaluate', {
            expression: `String(${expression})`,
            target: {context},
            awaitPromise: true,
          })
          return (result as {readonly value?: string} | undefined)?.value ?? ''
        },
      }
    },
    close: async () => {
      socket.terminate()
      child.kill('SIGKILL')
      await once(child, 'exit')
      await rm(profile, {recursive: true, force: true, maxRetries: 3})
    },
  }
}

const bidiAddress = async (stderr: NodeJS.ReadableStream): Promise<string> => {
  let said = ''
  for await (const piece of stderr) {
    said += String(piece)
    const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? []
    if (address !== undefined) return address
  }
  throw new Error(`Firefox ended before it listened: ${said}`)
}

const commandsOver = (socket: WebSocket) => {
  const waiting = new Map<number, (reply: Reply) => void>()
  let last = 0
  socket.on('message', (data) => {
    const reply = JSON.parse((data as Buffer).toString('utf8')) as Reply
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply)
  })
  return async (method: string, params: Readonly<Record<string, unknown>>) => {
    last += 1
    const id = last
    const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve))
    socket.send(JSON.stringify({id, method, params}))
    const {type, message, result} = await reply
    if (type === 'error') throw new Error(`${method}: ${message ?? ''}`)
    return result ?? {}
  }
}
