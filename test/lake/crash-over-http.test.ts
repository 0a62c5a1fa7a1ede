import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {startLakeProcess} from './lake-process.ts'

/** How often the lake is killed. The promise is about 200 times; a few keep the tests short. */
const rounds = Number(process.env['LAKE_CRASH_ROUNDS'] ?? 4)
const writers = 8

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-crash-http-'))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

/** What a listener has heard, over all of its connections. */
interface Heard {
  lastId: string
  /** Transaction and document of each event, in the order in which they came. */
  readonly events: string[]
  readonly greetings: string[]
}

/** Writes until the lake no longer answers; gives the transactions it answered. */
const write = async (
  url: string,
  round: number,
  writer: number,
  onAnswer: () => void,
): Promise<readonly string[]> => {
  const answered: string[] = []
  for (let turn = 0; ; turn += 1) {
    const transactionId = `r${round}-w${writer}-${turn}`
    const mutations = ['first', 'second'].map((half) => ({
      create: {_id: `${half}-${transactionId}`, _type: 'half'},
    }))
    try {
      const response = await fetch(`${url}/v1/data/mutate/production`, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify({transactionId, mutations}),
      })
      await response.text()
      if (response.ok) {
        answered.push(transactionId)
        onAnswer()
      } else throw new Error(`HTTP ${response.status}`)
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('HTTP')) throw error
      return answered
    }
  }
}

/** Listens, from where it was cut off, until it is cut off again or has caught up with a quiet lake. */
const listen = async (url: string, heard: Heard, signal?: AbortSignal): Promise<void> => {
  const address = `${url}/v1/data/listen/production?query=${encodeURIComponent('*')}&enableResume=true&includeResult=false`
  const response = await fetch(address, {
    headers: heard.lastId === '' ? {} : {'last-event-id': heard.lastId},
    ...(signal && {signal}),
  }).catch(() => undefined)
  let text = ''
  try {
    for await (const piece of response?.body?.pipeThrough(
      new TextDecoderStream(),
    ) as unknown as AsyncIterable<string>) {
      text += piece
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) take(event, heard)
    }
  } catch {
    // Cut off, as it is meant to be.
  }
}

const take = (event: string, heard: Heard): void => {
  const id = /^id: (.*)$/m.exec(event)?.[1]
  const name = /^event: (.*)$/m.exec(event)?.[1]
  if (id !== undefined) heard.lastId = id
  if (name === 'mutation') {
    const data = JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? '') as {
      transactionId: string
      documentId: string
    }
    heard.events.push(`${data.transactionId} ${data.documentId}`)
  } else if (name !== undefined) heard.greetings.push(name)
}

it(
  `keeps every answered transaction, and its listener hears each once, through ${rounds} kills (LAKE_CRASH_ROUNDS)`,
  async () => {
    const heard: Heard = {lastId: '', events: [], greetings: []}
    const answered: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const lake = await startLakeProcess('--data', folder, '--port', '0')
      if (round === 0) await fetch(`${lake.url}/v1/projects/local/datasets/production`, {method: 'PUT'})
      const listening = listen(lake.url, heard)
      const first = Promise.withResolvers<undefined>()
      const writing = Array.from({length: writers}, (_, writer) =>
        write(lake.url, round, writer, () => first.resolve(undefined)),
      )
      // Under load from the first answer on, however slow the machine.
      await first.promise
      await wait(Math.random() * 200)
      expect(await lake.end('SIGKILL')).toBeNull()
      answered.push(...(await Promise.all(writing)).flat())
      await listening
    }
    const lake = await startLakeProcess('--data', folder, '--port', '0')
    const quiet = new AbortController()
    const listening = listen(lake.url, heard, quiet.signal)
    const query = encodeURIComponent('*[_type == "half"]{_id, _rev}')
    const response = await fetch(`${lake.url}/v1/data/query/production?query=${query}`)
    const {result} = (await response.json()) as {result: {_id: string; _rev: string}[]}
    await wait(500)
    quiet.abort()
    await listening
    expect(await lake.end('SIGTERM')).toBe(0)

    const stored = new Set(result.map(({_id, _rev}) => `${_rev} ${_id}`))
    for (const id of answered) {
      expect(stored.has(`${id} first-${id}`) && stored.has(`${id} second-${id}`), `${id} was answered`).toBe(
        true,
      )
    }
    for (const {_rev} of result)
      expect(stored.has(`${_rev} first-${_rev}`) && stored.has(`${_rev} second-${_rev}`)).toBe(true)
    expect(heard.events.length).toBe(new Set(heard.events).size)
    expect(heard.events.toSorted()).toEqual([...stored].toSorted())
    expect(heard.greetings.filter((name) => name === 'reset')).toEqual([])
    expect(answered.length).toBeGreaterThanOrEqual(rounds)
  },
  rounds * 10_000 + 30_000,
)
