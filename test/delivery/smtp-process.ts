import {appendFileSync} from 'node:fs'
import type {Readable} from 'node:stream'
import {buffer} from 'node:stream/consumers'
import {SMTPServer} from 'smtp-server'

/** An SMTP server that writes down each message before it takes it. What it does to one depends on the address it is for. */
const [log = '', user = '', bodies = 'whole'] = process.argv.slice(2)

class Reply extends Error {
  readonly responseCode: number

  constructor(responseCode: number, message: string) {
    super(message)
    this.responseCode = responseCode
  }
}

/** What is said to a message; it rejects when the sender is gone in the middle of it. */
const take = async (stream: Readable, to: string): Promise<Reply | null> => {
  const message = (await buffer(stream)).toString('latin1')
  const messageId = /^Message-ID:\s*(<[^>]*>)/im.exec(message)?.[1]
  const kept = bodies === 'whole' ? {to, messageId, message} : {to, messageId}
  appendFileSync(log, `${JSON.stringify(kept)}\n`)
  if (to.startsWith('broken')) process.kill(process.pid, 'SIGKILL')
  return to.startsWith('spam') ? new Reply(554, 'This looks like spam') : null
}

const server = new SMTPServer({
  authOptional: user === '',
  ...(user === '' && {disabledCommands: ['AUTH']}),
  allowInsecureAuth: true,
  logger: false,
  onAuth: ({username, password}, _session, done) => {
    if (username === user && password === 'right') done(null, {user})
    else done(new Reply(535, 'Authentication failed'))
  },
  onRcptTo: ({address}, _session, done) => {
    if (address.startsWith('refused')) done(new Reply(550, 'No such mailbox'))
    else if (address.startsWith('deferred')) done(new Reply(451, 'Try again later'))
    else done()
  },
  onData: (stream, session, done) => {
    void take(stream, session.envelope.rcptTo[0]?.address ?? '').then(done, () => undefined)
  },
})
server.on('error', () => undefined)
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address()
  process.stdout.write(`${typeof address === 'object' ? String(address?.port) : ''}\n`)
})
