import {setTimeout as wait} from 'node:timers/promises'
import {TargetUnreachable, type MailTarget, type Outcome} from '../mail-target.ts'
import {smtpName, type SmtpServer} from './smtp-address.ts'
import {openSession, type Answer, type SmtpSession} from './smtp-session.ts'

/** How an SMTP target goes about its work. */
export interface SmtpOptions {
  /** How many connections are used at once; 5 unless told. */
  readonly connections?: number
  /** How often connecting is tried before it is given up, with a growing pause in between; 4 unless told. */
  readonly attempts?: number
}

/**
 * An SMTP server. Connections are kept for the messages that follow. It can't be asked what it has: a connection that breaks
 * after a message was handed over leaves that message unknown.
 */
export const smtpTarget = (
  server: SmtpServer,
  {connections = 5, attempts = 4}: SmtpOptions = {},
): MailTarget => {
  const name = smtpName(server)
  const idle: SmtpSession[] = []
  const connect = async (): Promise<SmtpSession> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await openSession(server)
      } catch (error) {
        if (isFinal(error) || attempt >= attempts) throw new TargetUnreachable(name, reasonOf(error), error)
        await wait(pauseAfter(attempt))
      }
    }
  }
  const session = async (): Promise<SmtpSession> => {
    for (let known = idle.pop(); known !== undefined; known = idle.pop()) if (known.isUsable()) return known
    return connect()
  }
  return {
    name,
    concurrency: connections,
    send: async (message) => {
      for (let attempt = 1; ; attempt += 1) {
        const used = await session()
        const answer = await used.send(message)
        if (used.isUsable()) idle.push(used)
        else used.close()
        if (!isUnsent(answer)) return outcomeOf(answer)
        if (attempt >= attempts) throw new TargetUnreachable(name, reasonOf(unsentBecause(answer)))
        await wait(pauseAfter(attempt))
      }
    },
    close: () => {
      for (const open of idle.splice(0)) open.close()
      return Promise.resolve()
    },
  }
}

/** The message was certainly not taken, for a reason that has nothing to do with it: another connection may do. */
const isUnsent = (answer: Answer): boolean =>
  (answer.answer === 'none' && !answer.begun) || (answer.answer === 'no' && answer.code === 421)

const unsentBecause = (answer: Answer): unknown =>
  answer.answer === 'none' ? answer.error : answer.answer === 'no' ? answer.text : ''

const outcomeOf = (answer: Answer): Outcome => {
  if (answer.answer === 'yes') return {state: 'accepted', reference: answer.text}
  if (answer.answer === 'none') {
    const reason = `the connection broke before the server answered (${answer.error.message})`
    return {state: 'unknown', reason}
  }
  return {state: answer.code >= 500 ? 'refused' : 'deferred', reason: answer.text}
}

/** Wrong credentials and missing encryption don't mend themselves, and asking again locks accounts. */
const isFinal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EAUTH', 'ENOAUTH', 'ETLS'].includes(String(error.code))

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** In milliseconds; with jitter, so that connections that broke together don't come back together. */
const pauseAfter = (attempt: number): number => 250 * 2 ** attempt * (0.5 + Math.random())
