import * as z from 'zod'
import type {Campaign, CampaignContent, CampaignService, CampaignStatus} from './campaign-service.ts'
import {buttondownLanguage} from './service-language.ts'
import {serviceRequests, type ServiceConnection} from './service-requests.ts'

/** Where and as whom Buttondown is asked. */
export interface ButtondownAccount extends Pick<ServiceConnection, 'fetch' | 'wait' | 'random' | 'timeout'> {
  readonly apiKey: string
  /** Another address than `https://api.buttondown.com/v1`. */
  readonly baseUrl?: string | undefined
}

const statuses: Readonly<Record<string, CampaignStatus>> = {
  draft: 'draft',
  scheduled: 'scheduled',
  about_to_send: 'sending',
  in_flight: 'sending',
  throttled: 'sending',
  resending: 'sending',
  sent: 'sent',
  imported: 'sent',
}

/** The field of an email's metadata that holds its key. */
const KEY_FIELD = 'campaign_key'

const emailAnswer = z.object({
  id: z.string(),
  status: z.string(),
  publish_date: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
})
const emailList = z.object({results: z.array(emailAnswer), next: z.string().nullish()})
const failure = z.object({code: z.string().optional(), detail: z.unknown().optional()})

/**
 * Buttondown, by its API v1. Mails are made as drafts and set going by a second request, so that one that went unanswered
 * leaves a draft and no mail. https://docs.buttondown.com/api-emails-introduction
 */
export const buttondown = ({apiKey, baseUrl, ...how}: ButtondownAccount): CampaignService => {
  const request = serviceRequests({
    service: 'Buttondown',
    baseUrl: baseUrl ?? 'https://api.buttondown.com/v1',
    headers: {authorization: `Token ${apiKey}`},
    reasonIn: (body) => {
      const said = failure.safeParse(body)
      if (!said.success) return undefined
      return typeof said.data.detail === 'string' ? said.data.detail : said.data.code
    },
    ...how,
  })
  const patch = (id: string, body: unknown, repeatable: boolean, what: string) =>
    request({method: 'PATCH', path: emailPath(id), body, repeatable, what})
  return {
    name: 'Buttondown',
    language: buttondownLanguage,
    find: async (key) => {
      const found: Campaign[] = []
      for (let page = 1; ; page += 1) {
        const answer = emailList.parse(
          await request({
            method: 'GET',
            path: `/emails?ordering=creation_date&page=${page}`,
            repeatable: true,
            what: 'the list of emails',
          }),
        )
        found.push(...answer.results.filter(({metadata}) => metadata?.[KEY_FIELD] === key).map(campaignOf))
        if (!answer.next) return found
      }
    },
    create: async (content) =>
      campaignOf(
        emailAnswer.parse(
          await request({
            method: 'POST',
            path: '/emails',
            body: {...bodyOf(content), status: 'draft'},
            repeatable: false,
            what: 'creating the email',
          }),
        ),
      ),
    update: async (id, content) => {
      await patch(id, bodyOf(content), true, 'the email’s content')
    },
    sendTest: async (id, _content, addresses) => {
      await request({
        method: 'POST',
        path: `${emailPath(id)}/send-draft`,
        body: {recipients: addresses},
        repeatable: false,
        what: 'sending a test',
      })
    },
    schedule: async (id, at) => {
      const body = {status: 'scheduled', publish_date: new Date(at).toISOString()}
      await patch(id, body, false, 'scheduling the email')
    },
    publish: async (id) => {
      await patch(id, {status: 'about_to_send'}, false, 'sending the email')
    },
  }
}

const emailPath = (id: string): string => `/emails/${encodeURIComponent(id)}`

const bodyOf = (content: CampaignContent) => ({
  subject: content.subject,
  // Without this line Buttondown takes a body for Markdown.
  body: `<!-- buttondown-editor-mode: fancy -->${content.html}`,
  canonical_url: content.url,
  email_type: 'public',
  template: 'naked',
  metadata: {[KEY_FIELD]: content.key},
})

const campaignOf = ({id, status, publish_date}: z.output<typeof emailAnswer>): Campaign => ({
  id,
  // A status that is not known here is nothing to send from.
  status: statuses[status] ?? 'stopped',
  scheduledFor: status === 'scheduled' && publish_date ? new Date(publish_date).toISOString() : null,
})
