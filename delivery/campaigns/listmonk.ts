import * as z from 'zod'
import type {Campaign, CampaignContent, CampaignService, CampaignStatus} from './campaign-service.ts'
import {listmonkLanguage} from './service-language.ts'
import {serviceRequests, type ServiceConnection} from './service-requests.ts'

/** Where and as whom listmonk is asked. */
export interface ListmonkAccount extends Pick<ServiceConnection, 'fetch' | 'wait' | 'random' | 'timeout'> {
  /** Its address, without `/api`. */
  readonly url: string
  /** An API user's name and token. */
  readonly user: string
  readonly token: string
  readonly listIds: readonly number[]
  /** A template that holds nothing but the content; listmonk's default one dresses the mail a second time. */
  readonly templateId?: number | undefined
}

const statuses: Readonly<Record<string, CampaignStatus>> = {
  draft: 'draft',
  scheduled: 'scheduled',
  running: 'sending',
  finished: 'sent',
  paused: 'stopped',
  cancelled: 'stopped',
}

const campaignAnswer = z.object({
  id: z.number(),
  name: z.string(),
  status: z.string(),
  send_at: z.string().nullish(),
})
const oneCampaign = z.object({data: campaignAnswer})
const campaignList = z.object({data: z.object({results: z.array(campaignAnswer)})})
const failure = z.object({message: z.string()})

/**
 * listmonk, self-hosted, by its API. A campaign's name is its key; listmonk takes two of one name, so they are asked for first.
 * https://listmonk.app/docs/apis/campaigns/
 */
export const listmonk = ({
  url,
  user,
  token,
  listIds,
  templateId,
  ...how
}: ListmonkAccount): CampaignService => {
  const request = serviceRequests({
    service: 'listmonk',
    baseUrl: `${url.replace(/\/+$/, '')}/api`,
    headers: {authorization: `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`},
    reasonIn: (body) => {
      const said = failure.safeParse(body)
      return said.success ? said.data.message : undefined
    },
    ...how,
  })
  const bodyOf = (content: CampaignContent) => ({
    name: content.key,
    subject: content.subject,
    lists: listIds,
    from_email: `${content.from.name} <${content.from.email}>`,
    type: 'regular',
    content_type: 'html',
    messenger: 'email',
    body: content.html,
    altbody: content.text,
    tags: [content.key],
    // A draft with a time left in it would wait for that time.
    send_at: null,
    ...(content.replyTo !== null && {headers: [{'Reply-To': content.replyTo}]}),
    ...(templateId !== undefined && {template_id: templateId}),
  })
  const setStatus = (id: string, status: 'running' | 'scheduled', what: string) =>
    request({method: 'PUT', path: `${campaignPath(id)}/status`, body: {status}, repeatable: false, what})
  return {
    name: `listmonk at ${new URL(url).host} (${listIds.map((id) => `list ${String(id)}`).join(', ')})`,
    language: listmonkLanguage,
    find: async (key) => {
      const query = new URLSearchParams({
        query: key,
        order_by: 'created_at',
        order: 'ASC',
        page: '1',
        per_page: 'all',
      })
      const answer = campaignList.parse(
        await request({
          method: 'GET',
          path: `/campaigns?${query.toString()}`,
          repeatable: true,
          what: 'the list of campaigns',
        }),
      )
      return answer.data.results.filter(({name}) => name === key).map(campaignOf)
    },
    create: async (content) =>
      campaignOf(
        oneCampaign.parse(
          await request({
            method: 'POST',
            path: '/campaigns',
            body: bodyOf(content),
            repeatable: false,
            what: 'creating the campaign',
          }),
        ).data,
      ),
    update: async (id, content) => {
      await request({
        method: 'PUT',
        path: campaignPath(id),
        body: bodyOf(content),
        repeatable: true,
        what: 'the campaign’s content',
      })
    },
    sendTest: async (id, content, addresses) => {
      await request({
        method: 'POST',
        path: `${campaignPath(id)}/test`,
        body: {...bodyOf(content), subscribers: addresses},
        repeatable: false,
        what: 'sending a test',
      })
    },
    schedule: async (id, at) => {
      // The time is one of the campaign's fields, and an update replaces them all.
      const {data} = z
        .object({data: z.looseObject({lists: z.array(z.object({id: z.number()}))})})
        .parse(await request({method: 'GET', path: campaignPath(id), repeatable: true, what: 'the campaign'}))
      await request({
        method: 'PUT',
        path: campaignPath(id),
        body: {...data, lists: data.lists.map((list) => list.id), send_at: new Date(at).toISOString()},
        repeatable: true,
        what: 'the campaign’s time',
      })
      await setStatus(id, 'scheduled', 'scheduling the campaign')
    },
    publish: async (id) => {
      await setStatus(id, 'running', 'sending the campaign')
    },
  }
}

const campaignPath = (id: string): string => `/campaigns/${encodeURIComponent(id)}`

const campaignOf = ({id, status, send_at}: z.output<typeof campaignAnswer>): Campaign => ({
  id: String(id),
  // A status that is not known here is nothing to send from.
  status: statuses[status] ?? 'stopped',
  scheduledFor: status === 'scheduled' && send_at ? new Date(send_at).toISOString() : null,
})
