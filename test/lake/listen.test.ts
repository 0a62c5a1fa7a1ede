import type {ListenEvent, MutationEvent} from '@sanity/client'
import {applyPatch} from 'mendoza'
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {multiplexedFetch} from '../../lake/multiplex/multiplexed-fetch.ts'
import {startLake, type RunningLake} from './start-lake.ts'

let running: RunningLake
let dataset = 0

beforeAll(async () => {
  running = await startLake()
})

afterAll(() => running.stop())

beforeEach(async () => {
  dataset += 1
  await connect().create({_id: 'first', _type: 'note'})
})

const connect = (config: Parameters<RunningLake['clientWith']>[0] = {}) =>
  running.clientWith({dataset: `test-${dataset}`, ...config})

const events = ['welcome', 'mutation', 'reconnect'] as const

/** Listens until stopped; resolves when the lake has greeted. */
const hear = async (query: string, config: Parameters<RunningLake['clientWith']>[0] = {}) => {
  const heard: ListenEvent<Record<string, unknown>>[] = []
  const failures: unknown[] = []
  const subscription = connect(config)
    .listen(
      query,
      {},
      {events: [...events], includeResult: true, includePreviousRevision: true, effectFormat: 'mendoza'},
    )
    .subscribe({next: (event) => heard.push(event), error: (error) => failures.push(error)})
  await vi.waitFor(() => expect(heard.length + failures.length).toBeGreaterThan(0), 5000)
  const mutations = () => heard.filter((event) => event.type === 'mutation') as MutationEvent[]
  return {heard, failures, mutations, stop: () => subscription.unsubscribe()}
}

describe.each([
  ['over a connection of its own', () => ({})],
  ['over the shared socket', () => ({resolveFetch: () => multiplexedFetch(running.server.url)})],
])('a listener %s', (_, config) => {
  it('is greeted, then hears of documents that appear, change and disappear, in order', async () => {
    const listener = await hear('*[_type == "book" && hidden != true]', config())
    const client = connect()
    await client.create({_id: 'a', _type: 'book', title: 'One'})
    await client.create({_id: 'note', _type: 'note'})
    await client.patch('a').set({title: 'Two'}).commit()
    await client.patch('a').set({hidden: true}).commit()
    await client.patch('a').set({hidden: false}).commit()
    const {_rev} = (await client.getDocument('a'))!
    await client.delete('a')
    await vi.waitFor(() => expect(listener.mutations()).toHaveLength(5), 5000)
    listener.stop()
    expect(listener.heard[0]).toMatchObject({type: 'welcome'})
    const mutations = listener.mutations()
    expect(mutations.map(({transition}) => transition)).toEqual([
      'appear',
      'update',
      'disappear',
      'appear',
      'disappear',
    ])
    expect(mutations[0]).toMatchObject({
      documentId: 'a',
      identity: 'local-administrator',
      result: {title: 'One'},
      transactionTotalEvents: 1,
      transactionCurrentEvent: 0,
    })
    // Without the revision of a deletion the Studio would wait for it for ever.
    expect(mutations[4]).toMatchObject({previousRev: _rev, resultRev: mutations[4]!.transactionId})
    expect(mutations[4]).not.toHaveProperty('result')
  })

  it('is told how many events it will hear of a transaction, not how many there are', async () => {
    const listener = await hear('*[_type == "book"]', config())
    await connect()
      .transaction()
      .create({_id: 'a', _type: 'book'})
      .create({_id: 'b', _type: 'note'})
      .create({_id: 'c', _type: 'book'})
      .commit()
    await vi.waitFor(() => expect(listener.mutations()).toHaveLength(2), 5000)
    listener.stop()
    expect(
      listener
        .mutations()
        .map(({transactionTotalEvents, transactionCurrentEvent}) => [
          transactionTotalEvents,
          transactionCurrentEvent,
        ]),
    ).toEqual([
      [2, 0],
      [2, 1],
    ])
  })

  it('gets effects that lead from each revision to the next, and back', async () => {
    const listener = await hear('*[_id == "a"]', config())
    const client = connect()
    await client.create({_id: 'a', _type: 'book', parts: [{_key: 'x', text: 'lead'}]})
    await client.patch('a').set({'parts[_key=="x"].text': 'gold', size: 3}).commit()
    await client.delete('a')
    await vi.waitFor(() => expect(listener.mutations()).toHaveLength(3), 5000)
    listener.stop()
    for (const {effects, previous, result} of listener.mutations()) {
      expect(applyPatch(previous ?? null, effects!.apply as never)).toEqual(result ?? null)
      expect(applyPatch(result ?? null, effects!.revert as never)).toEqual(previous ?? null)
    }
  })

  it('is told of a bad query', async () => {
    const {failures} = await hear('*[_type == ', config())
    expect(failures[0]).toMatchObject({name: 'ChannelError'})
  })
})

describe('resuming', () => {
  const open = async (lastEventId?: string) => {
    const leaving = new AbortController()
    const query = new URLSearchParams({query: '*', enableResume: 'true'})
    const response = await fetch(`${running.server.url}/v2025-02-19/data/listen/test-${dataset}?${query}`, {
      signal: leaving.signal,
      headers: lastEventId === undefined ? {} : {'last-event-id': lastEventId},
    })
    let text = ''
    const read = response.body!.pipeThrough(new TextDecoderStream()).pipeTo(
      new WritableStream({
        write: (piece) => {
          text += piece
        },
      }),
    )
    read.catch(() => undefined)
    const eventsSoFar = () =>
      text
        .split('\n\n')
        .filter((event) => event.includes('event:'))
        .map((event) => ({
          id: /^id: (.*)$/m.exec(event)?.[1] ?? '',
          name: /^event: (.*)$/m.exec(event)?.[1],
          data: JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? '{}') as {documentId?: string},
        }))
    return {eventsSoFar, leave: () => leaving.abort()}
  }

  it('goes on after the last event, without a gap or a repeat, in the middle of a transaction too', async () => {
    const client = connect()
    const first = await open()
    await client.transaction().create({_id: 'a', _type: 'x'}).create({_id: 'b', _type: 'x'}).commit()
    await client.create({_id: 'c', _type: 'x'})
    await vi.waitFor(() => expect(first.eventsSoFar()).toHaveLength(4), 5000)
    first.leave()
    await client.create({_id: 'd', _type: 'x'})
    const [welcome, a, b] = first.eventsSoFar()
    for (const [last, rest] of [
      [welcome, ['a', 'b', 'c', 'd']],
      [a, ['b', 'c', 'd']],
      [b, ['c', 'd']],
    ] as const) {
      const again = await open(last!.id)
      await vi.waitFor(() => expect(again.eventsSoFar()).toHaveLength(rest.length + 1), 5000)
      again.leave()
      expect(again.eventsSoFar()[0]?.name).toBe('welcomeback')
      expect(
        again
          .eventsSoFar()
          .slice(1)
          .map(({data}) => data.documentId),
      ).toEqual(rest)
    }
  })

  it.each(['999999999-0', 'from-elsewhere'])(
    'starts anew after %j, which the lake doesn’t know',
    async (id) => {
      const listener = await open(id)
      await vi.waitFor(() => expect(listener.eventsSoFar()).toHaveLength(1), 5000)
      listener.leave()
      expect(listener.eventsSoFar()[0]?.name).toBe('reset')
    },
  )
})

describe('live events', () => {
  it('name what a query’s answer named, when something published changes', async () => {
    const client = connect({perspective: 'published'})
    const heard: {type: string; tags?: readonly string[]}[] = []
    const subscription = client.live.events().subscribe((event) => heard.push(event))
    await vi.waitFor(() => expect(heard[0]?.type).toBe('welcome'), 5000)
    const {syncTags} = await client.fetch('*', {}, {filterResponse: false})
    await client.create({_id: 'drafts.a', _type: 'x'})
    await client.create({_id: 'a', _type: 'x'})
    await vi.waitFor(() => expect(heard).toHaveLength(2), 5000)
    subscription.unsubscribe()
    expect(heard[1]).toMatchObject({type: 'message', tags: syncTags})
  })
})
