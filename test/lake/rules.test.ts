import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {DOCUMENT_RULES} from '../../newsletter/quotes/document-rules.ts'
import {startLake, type RunningLake} from './start-lake.ts'

let running: RunningLake
const as: Record<string, SanityClient> = {}

beforeAll(async () => {
  running = await startLake({rules: DOCUMENT_RULES})
  const {access} = running.lake
  for (const [name, role] of [
    ['Ada', 'administrator'],
    ['Edo', 'editor'],
    ['Chen', 'checker'],
  ] as const) {
    await access.people.add({name, role})
    const id = `p-${name.toLowerCase()}`
    as[id] = running.clientWith({token: access.sessions.start(access.sessions.handOver(id)) ?? ''})
  }
  as['robot'] = running.clientWith({token: access.tokens.add({label: 'robot', role: 'editor'}).secret})
  await by('p-ada').create({_id: 'person-chen', _type: 'person', userId: 'p-chen'})
  await by('p-edo').create({_id: 'snapshot-1', _type: 'sourceSnapshot', text: 'said'})
  await by('p-chen').create(check('check-1'))
})

afterAll(() => running.stop())

const by = (id: string): SanityClient => as[id] ?? running.client

const check = (_id: string, fields: Readonly<Record<string, unknown>> = {}) => ({
  _id,
  _type: 'quoteCheck',
  verdict: 'verified',
  checkerAccount: 'p-chen',
  ...fields,
})

const refusal = async (write: Promise<unknown>): Promise<unknown> =>
  write.then(
    () => 'accepted',
    (error: unknown) => `${String(Reflect.get(Object(error), 'statusCode'))} ${String(error)}`,
  )

describe('a check', () => {
  it('is taken from the account that it names, as a mutation or by publishing', async () => {
    await by('p-chen').create(check('check-2'))
    await by('p-edo').create(check('drafts.check-3'))
    const publish = {
      actionType: 'sanity.action.document.publish' as const,
      draftId: 'drafts.check-3',
      publishedId: 'check-3',
    }
    expect(await refusal(by('p-edo').action(publish))).toMatch(
      /^403 .*"check-3": "checkerAccount" must be the account/,
    )
    expect(await refusal(by('p-chen').action(publish))).toBe('accepted')
    const [row] = await history('check-3')
    expect(row).toMatchObject({author: 'p-chen'})
  })

  it.each(['p-ada', 'p-edo', 'robot'])('is refused from %s in the name of another', async (who) => {
    for (const write of [
      () => by(who).create(check('forged')),
      () => by(who).createOrReplace(check('forged')),
      () => by(who).createIfNotExists(check('forged')),
      () =>
        by(who)
          .transaction()
          .create({_id: 'forged', _type: 'note'})
          .createOrReplace(check('forged'))
          .commit(),
    ]) {
      expect(await refusal(write())).toMatch(/^403 /)
    }
    expect(running.lake.datasets.get('production')?.index.get('forged')).toBeUndefined()
  })

  it('is refused from a token, though it names itself', async () => {
    const robot = running.lake.access.tokens.list()[0]?.id ?? ''
    expect(await refusal(by('robot').create(check('forged', {checkerAccount: robot})))).toMatch(/403 .*token/)
  })

  it('is never changed or deleted, by nobody', async () => {
    const [draftId, names] = ['drafts.check-1', {publishedId: 'check-1'}]
    for (const who of ['p-ada', 'p-chen']) {
      for (const write of [
        () => by(who).patch('check-1').set({verdict: 'disputed'}).commit(),
        () => by(who).createOrReplace(check('check-1')),
        () => by(who).delete('check-1'),
        () => by(who).delete({query: '*[_type == "quoteCheck"]'}),
        () =>
          by(who).mutate([{delete: {id: 'check-1'}}, {create: check('check-1', {verdict: 'needsChange'})}]),
        () => by(who).mutate([{delete: {id: 'check-1'}}, {create: {_id: 'check-1', _type: 'note'}}]),
        () => by(who).action({actionType: 'sanity.action.document.delete', ...names, includeDrafts: []}),
        () => by(who).action({actionType: 'sanity.action.document.unpublish', draftId, ...names}),
        async () => {
          const patch = {set: {verdict: 'disputed'}}
          await by(who).action({actionType: 'sanity.action.document.edit', draftId, ...names, patch})
          const published = by(who).action({actionType: 'sanity.action.document.publish', draftId, ...names})
          await published.finally(() => by(who).delete(draftId))
        },
      ]) {
        expect(await refusal(write())).toMatch(/^403 .*check-1/)
      }
    }
    expect(await by('p-ada').getDocument('check-1')).toMatchObject({verdict: 'verified'})
    expect(await history('check-1')).toHaveLength(1)
  })

  it('settles a dispute only from an editor', async () => {
    const resolves = {_type: 'reference', _ref: 'check-1'}
    expect(await refusal(by('p-chen').create(check('settled', {resolves})))).toMatch(
      /403 .*"resolves" is for/,
    )
    expect(await refusal(by('p-edo').create(check('settled', {resolves, checkerAccount: 'p-edo'})))).toBe(
      'accepted',
    )
  })
})

describe('a snapshot', () => {
  it('is never changed, and has the sum of its text', async () => {
    expect(await refusal(by('p-ada').patch('snapshot-1').set({text: 'other'}).commit())).toMatch(
      /403 .*never changed/,
    )
    const wrong = {_type: 'sourceSnapshot', text: 'said', textSha256: 'a'.repeat(64)}
    expect(await refusal(by('p-edo').create({_id: 'snapshot-2', ...wrong}))).toMatch(/403 .*SHA-256/)
  })

  it('may go while nothing refers to it', async () => {
    await by('p-edo').create({_id: 'snapshot-3', _type: 'sourceSnapshot', text: 'mistaken'})
    expect(await refusal(by('p-edo').delete('snapshot-3'))).toBe('accepted')
  })
})

describe('a person’s account', () => {
  it('is for an administrator to set; the rest is anybody’s', async () => {
    expect(await refusal(by('p-edo').patch('person-chen').set({userId: 'p-edo'}).commit())).toMatch(
      /403 .*"userId"/,
    )
    expect(await refusal(by('p-edo').patch('person-chen').set({name: 'Chen'}).commit())).toBe('accepted')
    expect(await refusal(by('p-ada').patch('person-chen').set({userId: 'p-chen2'}).commit())).toBe('accepted')
  })
})

describe('a lake without rules', () => {
  it('holds nobody to them', async () => {
    const free = await startLake()
    expect(
      await refusal(free.client.create(check('check-1')).then(() => free.client.delete('check-1'))),
    ).toBe('accepted')
    await free.stop()
  })
})

const history = async (id: string): Promise<readonly unknown[]> => {
  const response = await fetch(
    `${running.server.url}/v2025-02-19/data/history/production/transactions/${id}?excludeContent=true`,
    {headers: {authorization: `Bearer ${String(by('p-ada').config().token)}`}},
  )
  return (await response.text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
}
