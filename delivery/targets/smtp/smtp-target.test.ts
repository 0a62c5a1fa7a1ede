import {networkInterfaces} from 'node:os'
import type {AddressInfo} from 'node:net'
import {createServer, type Server, type Socket} from 'node:net'
import {buffer} from 'node:stream/consumers'
import {SMTPServer, type SMTPServerOptions} from 'smtp-server'
import {afterEach, describe, expect, it} from 'vitest'
import {smtpName, smtpServerOf, type SmtpServer} from './smtp-address.ts'
import {smtpTarget} from './smtp-target.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A real server in this process; what it took is in `taken`. */
const serve = async (options: SMTPServerOptions = {}, host = '127.0.0.1') => {
  const taken: {readonly to: string; readonly secure: boolean}[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH'],
    onData: (stream, session, done) => {
      void buffer(stream).then(() => {
        taken.push({to: session.envelope.rcptTo[0]?.address ?? '', secure: session.secure})
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, host, () => resolve()))
  closing.push(() => server.close())
  return {taken, port: (server.server.address() as AddressInfo).port}
}

const targetAt = (address: string, environment = {}) => {
  const server = smtpServerOf(address, environment)
  if (typeof server === 'string') throw new TypeError(server)
  const target = smtpTarget(server, {attempts: 2})
  closing.push(() => void target.close())
  return target
}

const messageTo = (to: string) => ({
  from: 'desk@weekly.example',
  to,
  messageId: `<${to}>`,
  bytes: Buffer.from('Subject: x\r\n\r\n.A line that begins with a dot\r\n'),
})

describe('an address', () => {
  it.each([
    ['smtp://mail.example', {port: 587, implicitTls: false, plainAllowed: false}, 'smtp://mail.example:587'],
    ['smtps://mail.example/', {port: 465, implicitTls: true}, 'smtps://mail.example:465'],
    ['smtp://localhost:2525', {port: 2525, plainAllowed: true}, 'smtp://localhost:2525'],
    ['smtp://[::1]:2525', {host: '::1', plainAllowed: true}, 'smtp://[::1]:2525'],
    ['smtp://127.0.0.1.mail.example', {plainAllowed: false}, 'smtp://127.0.0.1.mail.example:587'],
    ['smtps://de%40sk@mail.example', {user: 'de@sk', password: 'p'}, 'smtps://de%40sk@mail.example:465'],
  ])('%s', (address, expected, name) => {
    const server = smtpServerOf(address, {SMTP_PASSWORD: 'p'}) as SmtpServer
    expect(server).toMatchObject(expected)
    expect(smtpName(server)).toBe(name)
  })

  it.each([
    ['smtp://desk:secret@mail.example', 'SMTP_PASSWORD'],
    ['smtp://desk@mail.example', 'not set'],
    ['smtp://mail.example/inbox', 'goes on'],
    ['smtp://mail.example?tls=off', 'goes on'],
    ['http://mail.example', 'no address'],
    ['smtp://', 'no address'],
  ])('%s is refused', (address, word) => {
    const problem = smtpServerOf(address, {})
    expect(problem).toContain(word)
    expect(problem).not.toContain('secret')
  })
})

describe('encryption', () => {
  it('is used on this machine, too, where the server has it', async () => {
    const {taken, port} = await serve()
    expect(await targetAt(`smtp://127.0.0.1:${port}`).send(messageTo('ada@r.example'))).toMatchObject({
      state: 'accepted',
    })
    expect(taken).toEqual([{to: 'ada@r.example', secure: true}])
  })

  it('may begin with the first byte', async () => {
    const {taken, port} = await serve({secure: true})
    await targetAt(`smtps://127.0.0.1:${port}`).send(messageTo('ada@r.example'))
    expect(taken).toEqual([{to: 'ada@r.example', secure: true}])
  })

  const network = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address

  it.skipIf(network === undefined)(
    'is insisted on elsewhere (skipped where this machine is on no network)',
    async () => {
      const {taken, port} = await serve({hideSTARTTLS: true}, '0.0.0.0')
      const target = targetAt(`smtp://${network ?? ''}:${port}`)
      await expect(target.send(messageTo('ada@r.example'))).rejects.toMatchObject({
        code: 'TARGET_UNREACHABLE',
      })
      // A certificate that nobody vouches for is none.
      const other = await serve({secure: true}, '0.0.0.0')
      const unknown = targetAt(`smtps://${network ?? ''}:${other.port}`)
      await expect(unknown.send(messageTo('ada@r.example'))).rejects.toThrow(/certificate/)
      expect([...taken, ...other.taken]).toEqual([])
      // The control: on this machine the same server will do.
      await targetAt(`smtp://127.0.0.1:${port}`).send(messageTo('ada@r.example'))
      expect(taken).toEqual([{to: 'ada@r.example', secure: false}])
    },
  )
})

describe('a connection', () => {
  it('is used for message after message, and as many at once as there are', async () => {
    const connections = new Set<string>()
    const {taken, port} = await serve({
      onConnect: (session, done) => {
        connections.add(session.id)
        done()
      },
    })
    const target = targetAt(`smtp://127.0.0.1:${port}`)
    for (let at = 0; at < 10; at += 1) await target.send(messageTo(`one-${at}@r.example`))
    expect(connections.size).toBe(1)
    await Promise.all(Array.from({length: 5}, (_, at) => target.send(messageTo(`many-${at}@r.example`))))
    expect(connections.size).toBe(5)
    expect(taken).toHaveLength(15)
  })

  it('that is used on after a refusal serves the next message', async () => {
    const {taken, port} = await serve({
      onRcptTo: ({address}, _session, done) => {
        done(
          address.startsWith('bad') ? Object.assign(new Error('no such mailbox'), {responseCode: 550}) : null,
        )
      },
    })
    const target = targetAt(`smtp://127.0.0.1:${port}`)
    expect(await target.send(messageTo('bad@r.example'))).toMatchObject({state: 'refused'})
    expect(await target.send(messageTo('ada@r.example'))).toMatchObject({state: 'accepted'})
    expect(taken.map(({to}) => to)).toEqual(['ada@r.example'])
  })
})

/** A server that speaks just enough SMTP to break off where it is told to. `heard` counts messages that came in whole. */
const breakingServer = async (breakAt: (connection: number, command: string) => string | undefined) => {
  const state = {connections: 0, heard: 0}
  const server: Server = createServer((socket) => {
    state.connections += 1
    converse(socket, state.connections)
  })
  const converse = (socket: Socket, connection: number): void => {
    let inData = false
    socket.on('error', () => undefined)
    socket.write('220 here\r\n')
    let rest = ''
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const command = inData ? (line === '.' ? 'END' : '') : line.slice(0, 4).toUpperCase()
        if (command === '') continue
        if (command === 'END') state.heard += 1
        const last = breakAt(connection, command)
        if (last !== undefined) return void socket.end(last)
        if (command === 'DATA') inData = true
        if (command === 'END') inData = false
        socket.write(
          command === 'DATA' ? '354 go on\r\n' : command === 'EHLO' ? '250 here\r\n' : '250 yes\r\n',
        )
      }
    })
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  closing.push(() => server.close())
  return {state, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`}
}

describe('a server that breaks off', () => {
  it.each(['MAIL', 'RCPT', 'DATA'])(
    'at %s has not got the message: another connection is tried',
    async (command) => {
      const {state, url} = await breakingServer((connection, at) =>
        connection === 1 && at === command ? '' : undefined,
      )
      expect(await targetAt(url).send(messageTo('ada@r.example'))).toMatchObject({state: 'accepted'})
      expect(state).toEqual({connections: 2, heard: 1})
    },
  )

  it('after the message may have it: it is not sent again', async () => {
    const {state, url} = await breakingServer((_connection, at) => (at === 'END' ? '' : undefined))
    expect(await targetAt(url).send(messageTo('ada@r.example'))).toMatchObject({state: 'unknown'})
    expect(state).toEqual({connections: 1, heard: 1})
  })

  it('with the words that it goes away, after the message, has said that it has not got it', async () => {
    const {state, url} = await breakingServer((connection, at) =>
      connection === 1 && at === 'END' ? '421 going away\r\n' : undefined,
    )
    expect(await targetAt(url).send(messageTo('ada@r.example'))).toMatchObject({state: 'accepted'})
    expect(state).toEqual({connections: 2, heard: 2})
  })

  it('every time is given up', async () => {
    const {state, url} = await breakingServer((_connection, at) => (at === 'MAIL' ? '' : undefined))
    await expect(targetAt(url).send(messageTo('ada@r.example'))).rejects.toMatchObject({
      code: 'TARGET_UNREACHABLE',
    })
    expect(state).toEqual({connections: 2, heard: 0})
  })

  it('between two messages is connected to again', async () => {
    const {state, url} = await breakingServer((connection, at) =>
      connection === 1 && at === 'END' ? '250 yes, and good bye\r\n' : undefined,
    )
    const target = targetAt(url)
    expect(await target.send(messageTo('ada@r.example'))).toMatchObject({state: 'accepted'})
    expect(await target.send(messageTo('lin@r.example'))).toMatchObject({state: 'accepted'})
    expect(state).toEqual({connections: 2, heard: 2})
  })
})
