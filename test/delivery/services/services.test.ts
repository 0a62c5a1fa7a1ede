import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {buttondown} from '../../../delivery/campaigns/buttondown.ts'
import type {CampaignContent, CampaignService} from '../../../delivery/campaigns/campaign-service.ts'
import {listmonk} from '../../../delivery/campaigns/listmonk.ts'
import {mailchimp} from '../../../delivery/campaigns/mailchimp.ts'
import {runCampaign} from '../../../delivery/campaigns/run-campaign.ts'
import {
  OutcomeUnknown,
  ServiceRefusal,
  ServiceUnreachable,
} from '../../../delivery/campaigns/service-error.ts'
import {startButtondown} from './buttondown-server.ts'
import {startListmonk} from './listmonk-server.ts'
import {startMailchimp} from './mailchimp-server.ts'
import {isRequest, type ServiceServer} from './service-server.ts'

const content: CampaignContent = {
  key: 'issue-43',
  subject: 'The tools that make the tools',
  html: '<!DOCTYPE html><p>Hello</p>',
  text: 'Hello\n',
  from: {name: 'a/symmetric', email: 'letters@example.org'},
  replyTo: 'editors@example.org',
  url: 'https://example.org/issue-43/web.html',
}

interface Running {
  readonly server: ServiceServer
  readonly service: CampaignService
  readonly waits: readonly number[]
  readonly sent: readonly string[]
  /** What is stored of the campaign that was made first. */
  readonly stored: () => unknown
  readonly count: () => number
  readonly requestThatCreates: string
  readonly requestThatSends: string
  readonly requestThatLists: string
  /** How many requests like the one that sends only write the draft, before. */
  readonly writesBefore: number
}

const patient = (waits: number[]) => ({
  wait: (ms: number) => {
    waits.push(ms)
    return Promise.resolve()
  },
  random: () => 0.5,
  timeout: 2000,
})

const services: Readonly<Record<string, () => Promise<Running>>> = {
  Buttondown: async () => {
    const server = await startButtondown()
    const waits: number[] = []
    return {
      server,
      service: buttondown({apiKey: 'secret', baseUrl: `${server.url}/v1`, ...patient(waits)}),
      waits,
      sent: server.sent,
      stored: () => server.emails[0],
      count: () => server.emails.length,
      requestThatCreates: 'POST /emails',
      requestThatSends: 'PATCH /emails/em_1',
      requestThatLists: 'GET /emails',
      writesBefore: 1,
    }
  },
  Mailchimp: async () => {
    const server = await startMailchimp()
    const waits: number[] = []
    return {
      server,
      service: mailchimp({apiKey: 'secret-us1', listId: 'abc', baseUrl: server.url, ...patient(waits)}),
      waits,
      sent: server.sent,
      stored: () => server.campaigns[0],
      count: () => server.campaigns.length,
      requestThatCreates: 'POST /campaigns',
      requestThatSends: 'POST /actions/send',
      requestThatLists: 'GET /campaigns',
      writesBefore: 0,
    }
  },
  listmonk: async () => {
    const server = await startListmonk()
    const waits: number[] = []
    return {
      server,
      service: listmonk({
        url: server.url,
        user: 'studio',
        token: 'token',
        listIds: [1],
        ...patient(waits),
      }),
      waits,
      sent: server.sent,
      stored: () => server.campaigns[0],
      count: () => server.campaigns.length,
      requestThatCreates: 'POST /campaigns',
      requestThatSends: 'PUT /status',
      requestThatLists: 'GET /campaigns',
      writesBefore: 0,
    }
  },
}

describe.each(Object.entries(services))('%s', (_name, start) => {
  let running: Running
  beforeEach(async () => {
    running = await start()
  })
  afterEach(() => running.server.stop())

  it('makes a draft, with the whole mail in it', async () => {
    const {service} = running
    expect(await runCampaign(service, content, {kind: 'draft'})).toMatchObject({done: 'drafted'})
    const stored = JSON.stringify(running.stored())
    for (const part of [content.key, content.subject, '<p>Hello</p>']) expect(stored).toContain(part)
    expect(running.sent).toEqual([])
  })

  it('writes over its draft, instead of making another', async () => {
    const {service} = running
    await runCampaign(service, content, {kind: 'draft'})
    await runCampaign(service, {...content, html: '<p>Better</p>'}, {kind: 'draft'})
    expect(running.count()).toBe(1)
    expect(JSON.stringify(running.stored())).toContain('<p>Better</p>')
  })

  it('sends a test to the addresses given, and to nobody else', async () => {
    const {service} = running
    const {id} = await runCampaign(service, content, {kind: 'test', addresses: ['ed@example.org']})
    expect(running.sent).toEqual([`test ${id} ed@example.org`])
  })

  it('publishes once, however often it is asked', async () => {
    const {service} = running
    const {id} = await runCampaign(service, content, {kind: 'publish'})
    expect(await runCampaign(service, content, {kind: 'publish'})).toMatchObject({done: 'already'})
    expect(running.sent).toEqual([`all ${id}`])
  })

  it('schedules for a moment, once, and refuses another moment', async () => {
    const {service} = running
    const at = '2026-12-01T07:30:00Z'
    expect(await runCampaign(service, content, {kind: 'schedule', at})).toMatchObject({done: 'scheduled'})
    expect(await runCampaign(service, content, {kind: 'schedule', at})).toMatchObject({done: 'already'})
    await expect(
      runCampaign(service, content, {kind: 'schedule', at: '2026-12-01T08:30:00Z'}),
    ).rejects.toThrow(/is scheduled.*Make it a draft there first/)
    await expect(runCampaign(service, content, {kind: 'publish'})).rejects.toThrow(ServiceRefusal)
    expect(running.sent).toEqual([])
  })

  it('waits as long as it is told to when there were too many requests', async () => {
    const {server, service} = running
    server.breakNext({on: running.requestThatCreates, how: 'limit', retryAfter: '3'})
    await runCampaign(service, content, {kind: 'draft'})
    expect(running.waits).toEqual([3000])
    expect(running.count()).toBe(1)
  })

  it('asks again, later and later, when a question fails', async () => {
    const {server, service} = running
    for (let times = 0; times < 3; times += 1) server.breakNext({on: running.requestThatLists, how: 'fail'})
    await runCampaign(service, content, {kind: 'draft'})
    expect(running.waits).toEqual([500, 1000, 2000])
  })

  it('says that nothing was done when it can’t be reached', async () => {
    const {server, service} = running
    for (let times = 0; times < 5; times += 1) server.breakNext({on: running.requestThatLists, how: 'lose'})
    await expect(runCampaign(service, content, {kind: 'publish'})).rejects.toThrow(ServiceUnreachable)
    expect(running.sent).toEqual([])
  })

  it.each(['drop', 'garble'] as const)(
    'finds the draft that was made without an answer (%s)',
    async (how) => {
      const {server, service} = running
      server.breakNext({on: running.requestThatCreates, how})
      await runCampaign(service, content, {kind: 'publish'})
      expect(running.count()).toBe(1)
      expect(running.sent).toHaveLength(1)
    },
  )

  it('makes no second try at creating what may have been created', async () => {
    const {server, service} = running
    server.breakNext({on: running.requestThatCreates, how: 'lose'})
    await expect(runCampaign(service, content, {kind: 'publish'})).rejects.toThrow(OutcomeUnknown)
    expect(server.requests.filter((name) => isRequest(name, running.requestThatCreates))).toHaveLength(1)
    expect(running.sent).toEqual([])
  })

  it('sees by itself that the mail went out, when the answer was lost', async () => {
    const {server, service} = running
    await runCampaign(service, content, {kind: 'draft'})
    server.breakNext({on: running.requestThatSends, how: 'drop', skip: running.writesBefore})
    expect(await runCampaign(service, content, {kind: 'publish'})).toMatchObject({done: 'published'})
    expect(await runCampaign(service, content, {kind: 'publish'})).toMatchObject({done: 'already'})
    expect(running.sent).toHaveLength(1)
  })

  it('leaves a mail alone of which nobody knows whether it was taken', async () => {
    const {server, service} = running
    await runCampaign(service, content, {kind: 'draft'})
    server.breakNext({on: running.requestThatSends, how: 'lose', skip: running.writesBefore})
    await expect(runCampaign(service, content, {kind: 'publish'})).rejects.toThrow(OutcomeUnknown)
    expect(running.sent).toEqual([])
  })

  it('says what the service said when it refuses', async () => {
    const {service} = running
    await expect(service.publish('999')).rejects.toThrow(/refused: .+\(HTTP 40[04]\)/)
  })
})

describe('a campaign’s name', () => {
  it('must be the only one of its kind', async () => {
    const server = await startListmonk()
    try {
      const service = listmonk({url: server.url, user: 'studio', token: 'token', listIds: [1]})
      await service.create(content)
      await service.create(content)
      await expect(runCampaign(service, content, {kind: 'publish'})).rejects.toThrow(
        /2 campaigns named “issue-43” \(1, 2\)/,
      )
      expect(server.sent).toEqual([])
    } finally {
      await server.stop()
    }
  })
})

describe('Mailchimp', () => {
  it('schedules on the quarter hour only, and says so before it is asked', async () => {
    const service = mailchimp({apiKey: 'secret-us1', listId: 'abc', baseUrl: 'http://127.0.0.1:9'})
    await expect(service.schedule('x', '2026-12-01T07:20:00Z')).rejects.toThrow(/quarter hour/)
  })

  it('wants a key that names its data centre', () => {
    expect(() => mailchimp({apiKey: 'secret', listId: 'abc'})).toThrow(/ends in its data centre/)
  })
})
