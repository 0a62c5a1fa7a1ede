import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {runDeliver} from '../run.ts'
import {startButtondown} from './buttondown-server.ts'
import {startListmonk} from './listmonk-server.ts'
import {startMailchimp} from './mailchimp-server.ts'
import type {ServiceServer} from './service-server.ts'

let folder: string
let server: ServiceServer | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deliver-service-'))
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  await rm(folder, {recursive: true, force: true})
})

const deliverTo = (to: string, environment: NodeJS.ProcessEnv, ...args: readonly string[]) =>
  runDeliver(
    ['--issue', '42', '--to', to, '--out', join(folder, 'out'), '--ledger', join(folder, 'ledger'), ...args],
    environment,
  )

interface Campaign {
  readonly campaign: {readonly key: string; readonly outcome: {readonly done: string} | null}
}

const campaignIn = (stdout: string) => (JSON.parse(stdout) as Campaign).campaign

describe('the deliver command', () => {
  it('has Mailchimp send an issue, once, in Mailchimp’s own tags', async () => {
    const mailchimp = await startMailchimp()
    server = mailchimp
    const environment = {MAILCHIMP_API_KEY: 'secret-us1', MAILCHIMP_URL: mailchimp.url}
    const first = await deliverTo('mailchimp:abc', environment, '--publish', '--json')
    expect([first.code, campaignIn(first.stdout)]).toMatchObject([
      0,
      {key: 'issue-42', outcome: {done: 'published'}},
    ])
    const second = await deliverTo('mailchimp:abc', environment, '--publish', '--json')
    expect([second.code, campaignIn(second.stdout).outcome?.done]).toEqual([0, 'already'])
    expect(mailchimp.sent).toEqual(['all mc1'])
    const html = mailchimp.campaigns[0]?.content?.html
    expect(html).toContain('href="*|UNSUB|*"')
    expect(html).not.toContain('{{')
  })

  it('finds out by itself whether listmonk was sent what got no answer', async () => {
    const listmonk = await startListmonk()
    server = listmonk
    const environment = {LISTMONK_USER: 'studio', LISTMONK_TOKEN: 'token', LISTMONK_LISTS: '1,2'}
    listmonk.breakNext({on: 'PUT /status', how: 'lose'})
    const first = await deliverTo(`listmonk:${listmonk.url}`, environment, '--publish')
    expect(first.code).toBe(1)
    expect(first.stdout).toContain('gave no answer')
    expect(listmonk.sent).toEqual([])
    const second = await deliverTo(`listmonk:${listmonk.url}`, environment, '--publish')
    expect(second.code).toBe(0)
    expect(listmonk.sent).toEqual(['all 1'])
    expect(listmonk.campaigns[0]?.body).toContain('{{ UnsubscribeURL }}')
  })

  it('schedules with Buttondown for the issue’s own date, and tests before', async () => {
    const buttondown = await startButtondown()
    server = buttondown
    const environment = {BUTTONDOWN_API_KEY: 'secret', BUTTONDOWN_URL: `${buttondown.url}/v1`}
    const tested = await deliverTo('buttondown', environment, '--test', 'ed@example.org')
    expect(tested.code).toBe(0)
    const scheduled = await deliverTo('buttondown', environment, '--schedule', 'issue')
    expect(scheduled.code).toBe(0)
    expect(buttondown.sent).toEqual(['test em_1 ed@example.org'])
    expect(buttondown.emails).toMatchObject([{status: 'scheduled'}])
  })

  it('says what the service said when it refuses', async () => {
    server = await startButtondown()
    const environment = {BUTTONDOWN_API_KEY: 'wrong', BUTTONDOWN_URL: `${server.url}/v1`}
    const {code, stderr} = await deliverTo('buttondown', environment, '--publish')
    expect([code, stderr]).toEqual([2, expect.stringContaining('Invalid token.')])
  })

  it('says that a service can’t be reached, and leaves the issue to be sent', async () => {
    const environment = {BUTTONDOWN_API_KEY: 'secret', BUTTONDOWN_URL: 'http://127.0.0.1:9/v1'}
    const {code, stderr} = await deliverTo('buttondown', environment, '--publish')
    expect([code, stderr]).toEqual([3, expect.stringContaining('run this again later')])
  }, 60_000)

  it.each([
    ['buttondown', {}, ['--publish'], 'BUTTONDOWN_API_KEY'],
    ['buttondown', {BUTTONDOWN_API_KEY: 'secret'}, [], '--publish'],
    ['buttondown', {BUTTONDOWN_API_KEY: 'secret'}, ['--publish', '--draft'], 'Take one of'],
    ['buttondown', {BUTTONDOWN_API_KEY: 'secret'}, ['--schedule', 'tomorrow'], 'a moment such as'],
    ['mailchimp:abc', {MAILCHIMP_API_KEY: 'nodatacentre'}, ['--publish'], 'data centre'],
    [
      'listmonk:nowhere',
      {LISTMONK_USER: 'a', LISTMONK_TOKEN: 'b', LISTMONK_LISTS: '1'},
      ['--publish'],
      'address',
    ],
    ['./mail', {}, ['--publish'], 'for services'],
  ])('explains bad usage: %s %j %j', async (to, environment, args, said) => {
    const {code, stderr} = await deliverTo(to, environment, ...args)
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)])
  })
})
