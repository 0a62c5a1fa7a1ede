import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** A message as the server took it. */
interface TakenMessage {
  readonly to: string
  readonly messageId: string
  readonly message: string
}

/** A running SMTP server, a process of its own. */
export interface SmtpProcess {
  /** `smtp://…`, on this machine. */
  readonly url: string
  /** Each message that was handed over in whole, in their order. */
  readonly taken: () => readonly TakenMessage[]
  readonly stop: () => Promise<void>
}

/**
 * @param log - The file that it writes messages down in.
 * @param user - Who may sign in, with the password "right"; everybody may send unless given.
 * @param bodies - Whether messages are written down whole, or who got which alone.
 */
export const startSmtp = async (
  log: string,
  user = '',
  bodies: 'whole' | 'none' = 'whole',
): Promise<SmtpProcess> => {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'smtp-process.ts'), log, user, bodies], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string]
  return {
    url: `smtp://${user === '' ? '' : `${user}@`}127.0.0.1:${port.trim()}`,
    taken: () =>
      existsSync(log)
        ? readFileSync(log, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as TakenMessage)
        : [],
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return
      server.kill('SIGKILL')
      await once(server, 'exit')
    },
  }
}
