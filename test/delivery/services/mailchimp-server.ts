import {Hono} from 'hono'
import {startServiceServer, type ServiceServer} from './service-server.ts'

interface Stored {
  readonly id: string
  status: string
  send_time: string | null
  settings: Record<string, unknown>
  content?: {html: string; plain_text: string}
}

/** What Mailchimp's Marketing API documents of campaigns, and every mail that it would have sent. */
export const startMailchimp = async (): Promise<
  ServiceServer & {readonly campaigns: readonly Stored[]; readonly sent: readonly string[]}
> => {
  const campaigns: Stored[] = []
  const sent: string[] = []
  const api = new Hono<{Variables: {campaign: Stored}}>()
  const problem = (status: 400 | 401 | 404, title: string, detail: string) =>
    new Response(JSON.stringify({type: 'about:blank', title, status, detail, instance: 'x'}), {
      status,
      headers: {'content-type': 'application/problem+json'},
    })
  api.use(async (context, next) => {
    const expected = `Basic ${Buffer.from('studio:secret-us1').toString('base64')}`
    if (context.req.header('authorization') !== expected)
      return problem(401, 'API Key Invalid', 'Your API key may be invalid.')
    return next()
  })
  api.use('/campaigns/:id/*', async (context, next) => {
    const campaign = campaigns.find(({id}) => id === context.req.param('id'))
    if (campaign === undefined) return problem(404, 'Resource Not Found', 'The campaign does not exist.')
    context.set('campaign', campaign)
    return next()
  })
  api.get('/campaigns', (context) => {
    const count = Number(context.req.query('count') ?? 10)
    const offset = Number(context.req.query('offset') ?? 0)
    return context.json({
      campaigns: campaigns.slice(offset, offset + count),
      total_items: campaigns.length,
    })
  })
  api.post('/campaigns', async (context) => {
    const body = await context.req.json<{settings: Record<string, unknown>}>()
    const made: Stored = {
      id: `mc${String(campaigns.length + 1)}`,
      status: 'save',
      send_time: null,
      settings: body.settings,
    }
    campaigns.push(made)
    return context.json(made)
  })
  api.patch('/campaigns/:id', async (context) => {
    const campaign = campaigns.find(({id}) => id === context.req.param('id'))
    if (campaign === undefined) return problem(404, 'Resource Not Found', 'The campaign does not exist.')
    if (campaign.status !== 'save') return problem(400, 'Bad Request', 'The campaign has been sent.')
    campaign.settings = (await context.req.json<{settings: Record<string, unknown>}>()).settings
    return context.json(campaign)
  })
  api.put('/campaigns/:id/content', async (context) => {
    context.var.campaign.content = await context.req.json()
    return context.json({})
  })
  api.post('/campaigns/:id/actions/test', async (context) => {
    const {test_emails} = await context.req.json<{test_emails: string[]}>()
    sent.push(...test_emails.map((address) => `test ${context.var.campaign.id} ${address}`))
    return context.body(null, 204)
  })
  api.post('/campaigns/:id/actions/schedule', async (context) => {
    const {campaign} = context.var
    const {schedule_time} = await context.req.json<{schedule_time: string}>()
    if (!/T\d\d:(00|15|30|45):00/.test(schedule_time))
      return problem(400, 'Bad Request', 'Campaigns may only be scheduled on the quarter-hour.')
    if (campaign.status !== 'save' || campaign.content === undefined)
      return problem(400, 'Bad Request', 'The campaign is not ready.')
    campaign.status = 'schedule'
    campaign.send_time = schedule_time
    return context.body(null, 204)
  })
  api.post('/campaigns/:id/actions/send', (context) => {
    const {campaign} = context.var
    if (campaign.status !== 'save' || campaign.content === undefined)
      return problem(400, 'Bad Request', 'Your Campaign is not ready to send.')
    campaign.status = 'sending'
    sent.push(`all ${campaign.id}`)
    return context.body(null, 204)
  })
  return {...(await startServiceServer((request) => api.fetch(request))), campaigns, sent}
}
