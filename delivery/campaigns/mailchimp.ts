import * as z from 'zod'
import type {Campaign, CampaignContent, CampaignService, CampaignStatus} from './campaign-service.ts'
import {ServiceRefusal} from './service-error.ts'
import {mailchimpLanguage} from './service-language.ts'
import {serviceRequests, type ServiceConnection} from './service-requests.ts'

/** Where and as whom Mailchimp is asked. */
export interface MailchimpAccount extends Pick<ServiceConnection, 'fetch' | 'wait' | 'random' | 'timeout'> {
  /** `<key>-<data centre>`, as Mailchimp shows it. */
  readonly apiKey: string
  /** The audience's id. */
  readonly listId: string
  /** Another address than the data centre's own. */
  readonly baseUrl?: string | undefined
}

const statuses: Readonly<Record<string, CampaignStatus>> = {
  save: 'draft',
  schedule: 'scheduled',
  sending: 'sending',
  sent: 'sent',
  paused: 'stopped',
  canceling: 'stopped',
  canceled: 'stopped',
  archived: 'stopped',
}

const campaignAnswer = z.object({
  id: z.string(),
  status: z.string(),
  send_time: z.string().nullish(),
  settings: z.object({title: z.string().nullish()}).nullish(),
})
const campaignList = z.object({campaigns: z.array(campaignAnswer), total_items: z.number()})
const problem = z.object({title: z.string().optional(), detail: z.string().optional()})

/** As many as one answer holds. */
const PAGE = 1000

/**
 * Mailchimp, by its Marketing API 3.0. A campaign's title is its key: Mailchimp itself keeps no two apart by it.
 * https://mailchimp.com/developer/marketing/api/campaigns/
 */
export const mailchimp = ({apiKey, listId, baseUrl, ...how}: MailchimpAccount): CampaignService => {
  const request = serviceRequests({
    service: 'Mailchimp',
    baseUrl: baseUrl ?? `https://${dataCentreOf(apiKey)}.api.mailchimp.com/3.0`,
    headers: {authorization: `Basic ${Buffer.from(`studio:${apiKey}`).toString('base64')}`},
    reasonIn: (body) => {
      const said = problem.safeParse(body)
      return said.success ? (said.data.detail ?? said.data.title) : undefined
    },
    ...how,
  })
  const write = async (id: string, content: CampaignContent): Promise<void> => {
    await request({
      method: 'PATCH',
      path: `/campaigns/${encodeURIComponent(id)}`,
      body: settingsOf(content, listId),
      repeatable: true,
      what: 'the campaign’s settings',
    })
    await request({
      method: 'PUT',
      path: `/campaigns/${encodeURIComponent(id)}/content`,
      body: {html: content.html, plain_text: content.text},
      repeatable: true,
      what: 'the campaign’s content',
    })
  }
  const act = (id: string, action: string, what: string, body?: unknown) =>
    request({
      method: 'POST',
      path: `/campaigns/${encodeURIComponent(id)}/actions/${action}`,
      ...(body !== undefined && {body}),
      repeatable: false,
      what,
    })
  return {
    name: `Mailchimp (audience ${listId})`,
    language: mailchimpLanguage,
    find: async (key) => {
      const found: Campaign[] = []
      for (let offset = 0; ; offset += PAGE) {
        const query = new URLSearchParams({
          list_id: listId,
          count: String(PAGE),
          offset: String(offset),
          sort_field: 'create_time',
          sort_dir: 'ASC',
        })
        const answer = campaignList.parse(
          await request({
            method: 'GET',
            path: `/campaigns?${query.toString()}`,
            repeatable: true,
            what: 'the list of campaigns',
          }),
        )
        found.push(...answer.campaigns.filter(({settings}) => settings?.title === key).map(campaignOf))
        if (offset + PAGE >= answer.total_items) return found
      }
    },
    create: async (content) => {
      const made = campaignAnswer.parse(
        await request({
          method: 'POST',
          path: '/campaigns',
          body: {type: 'regular', ...settingsOf(content, listId)},
          repeatable: false,
          what: 'creating the campaign',
        }),
      )
      await write(made.id, content)
      return campaignOf(made)
    },
    update: write,
    sendTest: async (id, _content, addresses) => {
      await act(id, 'test', 'sending a test', {test_emails: addresses, send_type: 'html'})
    },
    schedule: async (id, at) => {
      const instant = new Date(at)
      if (instant.getUTCMinutes() % 15 !== 0 || instant.getUTCSeconds() !== 0)
        throw new ServiceRefusal(
          'Mailchimp',
          400,
          'it schedules on the quarter hour only (:00, :15, :30, :45)',
        )
      await act(id, 'schedule', 'scheduling the campaign', {
        schedule_time: instant.toISOString().replace('.000Z', '+00:00'),
      })
    },
    publish: async (id) => {
      await act(id, 'send', 'sending the campaign')
    },
  }
}

const dataCentreOf = (apiKey: string): string => {
  const dataCentre = /-([a-z]{2,4}\d{1,3})$/.exec(apiKey)?.[1]
  if (dataCentre === undefined)
    throw new ServiceRefusal('Mailchimp', 401, 'an API key ends in its data centre, such as -us21')
  return dataCentre
}

const settingsOf = (content: CampaignContent, listId: string) => ({
  recipients: {list_id: listId},
  settings: {
    title: content.key,
    subject_line: content.subject,
    from_name: content.from.name,
    reply_to: content.replyTo ?? content.from.email,
    auto_footer: false,
    inline_css: false,
  },
})

const campaignOf = ({id, status, send_time}: z.output<typeof campaignAnswer>): Campaign => ({
  id,
  // A status that is not known here is nothing to send from.
  status: statuses[status] ?? 'stopped',
  scheduledFor: status === 'schedule' && send_time ? new Date(send_time).toISOString() : null,
})
