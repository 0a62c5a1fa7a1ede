import {Hono} from 'hono'
import {startServiceServer, type ServiceServer} from './service-server.ts'

interface Fields {
  name: string
  body: string
  altbody: string | null
  send_at: string | null
}

interface Stored extends Fields {
  readonly id: number
  status: string
  lists: {id: number; name: string}[]
}

type Sent = Fields & {lists: number[]}

/** What listmonk documents of campaigns, its rules for statuses among it, and every mail that it would have sent. */
export const startListmonk = async (): Promise<
  ServiceServer & {readonly campaigns: readonly Stored[]; readonly sent: readonly string[]}
> => {
  const campaigns: Stored[] = []
  const sent: string[] = []
  const api = new Hono().basePath('/api')
  api.use(async (context, next) => {
    const expected = `Basic ${Buffer.from('studio:token').toString('base64')}`
    if (context.req.header('authorization') !== expected)
      return context.json({message: 'invalid session'}, 403)
    return next()
  })
  const find = (id: string) => campaigns.find((campaign) => campaign.id === Number(id))
  api.get('/campaigns', (context) => {
    const query = context.req.query('query') ?? ''
    const results = campaigns.filter(({name}) => name.includes(query))
    return context.json({data: {results, query, total: results.length, per_page: 20, page: 1}})
  })
  api.post('/campaigns', async (context) => {
    const body = await context.req.json<Sent>()
    if (body.lists.length === 0) return context.json({message: 'Error: no lists selected'}, 400)
    const made: Stored = {
      ...body,
      id: campaigns.length + 1,
      status: 'draft',
      lists: body.lists.map((id) => ({id, name: `List ${String(id)}`})),
    }
    campaigns.push(made)
    return context.json({data: made})
  })
  api.get('/campaigns/:id', (context) => {
    const campaign = find(context.req.param('id'))
    return campaign === undefined
      ? context.json({message: 'Campaign not found'}, 400)
      : context.json({data: campaign})
  })
  api.put('/campaigns/:id', async (context) => {
    const campaign = find(context.req.param('id'))
    if (campaign === undefined) return context.json({message: 'Campaign not found'}, 400)
    if (campaign.status !== 'draft' && campaign.status !== 'paused' && campaign.status !== 'scheduled')
      return context.json({message: 'Cannot update a running or a finished campaign'}, 400)
    const {lists, ...fields} = await context.req.json<Sent>()
    Object.assign(campaign, fields, {lists: lists.map((id) => ({id, name: `List ${String(id)}`}))})
    return context.json({data: campaign})
  })
  api.put('/campaigns/:id/status', async (context) => {
    const campaign = find(context.req.param('id'))
    if (campaign === undefined) return context.json({message: 'Campaign not found'}, 400)
    const {status} = await context.req.json<{status: string}>()
    if (status === 'scheduled') {
      if (campaign.status !== 'draft')
        return context.json({message: 'Only draft campaigns can be scheduled'}, 400)
      if (campaign.send_at === null)
        return context.json({message: 'Campaign needs a date to be scheduled'}, 400)
    }
    if (status === 'running') {
      if (campaign.status !== 'draft' && campaign.status !== 'paused')
        return context.json({message: 'Only paused campaigns and drafts can be started'}, 400)
      sent.push(`all ${String(campaign.id)}`)
    }
    campaign.status = status
    return context.json({data: campaign})
  })
  api.post('/campaigns/:id/test', async (context) => {
    const {subscribers} = await context.req.json<{subscribers: string[]}>()
    sent.push(...subscribers.map((address) => `test ${context.req.param('id')} ${address}`))
    return context.json({data: true})
  })
  return {...(await startServiceServer((request) => api.fetch(request))), campaigns, sent}
}
