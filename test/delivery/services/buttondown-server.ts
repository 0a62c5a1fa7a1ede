import {Hono} from 'hono'
import {startServiceServer, type ServiceServer} from './service-server.ts'

interface Stored {
  readonly id: string
  status: string
  publish_date: string | null
  subject: string
  body: string
  metadata: Record<string, unknown>
}

const PAGE = 2

/** What Buttondown documents of emails, and every mail that it would have sent. Its pages are short, so that there are several. */
export const startButtondown = async (): Promise<
  ServiceServer & {readonly emails: readonly Stored[]; readonly sent: readonly string[]}
> => {
  const emails: Stored[] = []
  const sent: string[] = []
  const api = new Hono().basePath('/v1')
  api.use(async (context, next) => {
    if (context.req.header('authorization') !== 'Token secret')
      return context.json({detail: 'Invalid token.'}, 403)
    return next()
  })
  api.get('/emails', (context) => {
    const page = Number(context.req.query('page') ?? 1)
    const results = emails.slice((page - 1) * PAGE, page * PAGE)
    const next = page * PAGE < emails.length ? `http://localhost/v1/emails?page=${String(page + 1)}` : null
    return context.json({results, next, previous: null, count: emails.length})
  })
  api.post('/emails', async (context) => {
    const body = await context.req.json<Omit<Stored, 'id' | 'publish_date'>>()
    if (emails.some(({subject, body: text}) => subject === body.subject && text === body.body))
      return context.json({code: 'email_duplicate', detail: 'An email like this one exists.'}, 400)
    if (body.status === 'about_to_send')
      return context.json({code: 'sending_requires_confirmation', detail: 'Confirm sending first.'}, 400)
    const made: Stored = {...body, id: `em_${String(emails.length + 1)}`, publish_date: null}
    emails.push(made)
    return context.json(made, 201)
  })
  api.patch('/emails/:id', async (context) => {
    const email = emails.find(({id}) => id === context.req.param('id'))
    if (email === undefined) return context.json({detail: 'Not found.'}, 404)
    const body = await context.req.json<Partial<Stored>>()
    if (body.status === 'scheduled' && body.publish_date === undefined)
      return context.json({code: 'publish_date_missing', detail: 'A publish date is needed.'}, 400)
    if (body.status !== undefined && email.status !== 'draft')
      return context.json({code: 'status_invalid', detail: `The email is ${email.status}.`}, 400)
    Object.assign(email, body)
    if (body.status === 'about_to_send') sent.push(`all ${email.id}`)
    return context.json(email)
  })
  api.post('/emails/:id/send-draft', async (context) => {
    const {recipients} = await context.req.json<{recipients: string[]}>()
    sent.push(...recipients.map((address) => `test ${context.req.param('id')} ${address}`))
    return context.body(null, 204)
  })
  return {...(await startServiceServer((request) => api.fetch(request))), emails, sent}
}
