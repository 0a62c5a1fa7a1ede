import {Readable} from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type {OutgoingMessage} from '../mail-target.ts'
import type {SmtpServer} from './smtp-address.ts'

/** What a server said to a message, or that the connection broke. */
export type Answer =
  | {readonly answer: 'yes'; readonly text: string}
  /** A reply of class 4 or 5: the message was not taken. */
  | {readonly answer: 'no'; readonly code: number; readonly text: string}
  /** No reply. `begun` says whether any of the message had been handed over. */
  | {readonly answer: 'none'; readonly begun: boolean; readonly error: Error}

/** A connection to an SMTP server, signed in, that takes one message after another. */
export interface SmtpSession {
  readonly send: (message: OutgoingMessage) => Promise<Answer>
  /** Whether it can take another message. */
  readonly isUsable: () => boolean
  readonly close: () => void
}

/** In milliseconds. RFC 5321, 4.5.3.2, has a client wait ten minutes for the answer to a message, which is nodemailer's default. */
const CONNECT_TIMEOUT = 30_000

/**
 * Connects and signs in. nodemailer's connection without its pool: that one sends a message again by itself when a connection
 * breaks, and who keeps a ledger has to decide it.
 *
 * @throws What nodemailer throws.
 */
export const openSession = async (server: SmtpServer): Promise<SmtpSession> => {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.implicitTls,
    requireTLS: !server.implicitTls && !server.plainAllowed,
    opportunisticTLS: server.plainAllowed,
    tls: {minVersion: 'TLSv1.2', rejectUnauthorized: !server.plainAllowed},
    connectionTimeout: CONNECT_TIMEOUT,
    greetingTimeout: CONNECT_TIMEOUT,
  })
  let usable = true
  const broken = new Promise<never>((_resolve, reject) => {
    connection.on('error', (error: Error) => {
      usable = false
      reject(error)
    })
    connection.once('end', () => {
      usable = false
      reject(new Error('the server closed the connection'))
    })
  })
  // Between messages nobody waits for it.
  broken.catch(() => undefined)
  try {
    await Promise.race([broken, settled((done) => connection.connect(done))])
    if (server.user !== undefined) {
      const {user, password: pass = ''} = server
      await Promise.race([broken, settled((done) => connection.login({credentials: {user, pass}}, done))])
    }
  } catch (error) {
    connection.close()
    throw error
  }
  return {
    send: async (message) => {
      let begun = false
      const bytes = new Readable({
        read() {
          begun = true
          this.push(message.bytes)
          this.push(null)
        },
      })
      const envelope = {from: message.from, to: [message.to], size: message.bytes.byteLength}
      try {
        const sent = settled<{readonly response?: string | undefined}>((done) =>
          connection.send(envelope, bytes, done),
        )
        const {response = ''} = await Promise.race([broken, sent])
        return {answer: 'yes', text: response}
      } catch (error) {
        const answer = answerOf(error, begun)
        if (answer.answer !== 'no' || answer.code === 421) usable = false
        else await settled((done) => connection.reset(done)).catch(() => (usable = false))
        return answer
      }
    },
    isUsable: () => usable,
    close: () => {
      if (usable) connection.quit()
      else connection.close()
    },
  }
}

const settled = <T>(start: (done: (error: Error | null | undefined, value?: T) => void) => void) =>
  new Promise<T>((resolve, reject) => {
    start((error, value) => {
      if (error) reject(error)
      // What nodemailer answers without an error is what its types say.
      else resolve(value as T)
    })
  })

const answerOf = (error: unknown, begun: boolean): Answer => {
  const failure = error instanceof Error ? error : new Error(String(error))
  const code =
    'responseCode' in failure && typeof failure.responseCode === 'number' ? failure.responseCode : 0
  const text =
    'response' in failure && typeof failure.response === 'string' ? failure.response : failure.message
  return code >= 400 && code < 600
    ? {answer: 'no', code, text: inOneLine(text)}
    : {answer: 'none', begun, error: failure}
}

const inOneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
