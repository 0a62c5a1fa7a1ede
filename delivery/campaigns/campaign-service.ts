import type {ServiceLanguage} from './service-language.ts'

/** One mail as a newsletter service is given it. The texts are final: the service's own merge tags stand in them. */
export interface CampaignContent {
  /** What the campaign is found by again, the same at every try, such as `issue-43`. */
  readonly key: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly from: {readonly name: string; readonly email: string}
  /** Where answers go; the sender when null. */
  readonly replyTo: string | null
  /** The issue's own web page. */
  readonly url: string
}

/** Where a campaign stands, in words that all services share. `stopped`: paused or cancelled by somebody. */
export type CampaignStatus = 'draft' | 'scheduled' | 'sending' | 'sent' | 'stopped'

/** A campaign as a service has it. */
export interface Campaign {
  /** The service's own id. */
  readonly id: string
  readonly status: CampaignStatus
  /** When it is to go out, as an instant, where it is scheduled and the service tells. */
  readonly scheduledFor: string | null
}

/**
 * A service that newsletters are sent with. Each method is one thing that the service's API does, tried again where that is
 * safe; none of them sends twice.
 *
 * @throws ServiceRefusal when the service says no, ServiceUnreachable when it can't be asked, OutcomeUnknown when a request
 *   that must not be repeated got no answer.
 */
export interface CampaignService {
  /** Which service and which list, in ledgers and messages. No secret is in it. */
  readonly name: string
  readonly language: ServiceLanguage
  /** Every campaign that carries the key, the oldest first. */
  readonly find: (key: string) => Promise<readonly Campaign[]>
  readonly create: (content: CampaignContent) => Promise<Campaign>
  /** Replaces a draft's content. */
  readonly update: (id: string, content: CampaignContent) => Promise<void>
  /** Sends the draft to these addresses alone. */
  readonly sendTest: (id: string, content: CampaignContent, addresses: readonly string[]) => Promise<void>
  /** @param at - An instant; services that know fewer moments than any say so with a refusal. */
  readonly schedule: (id: string, at: string) => Promise<void>
  /** Sends the draft to everybody on the list, now. */
  readonly publish: (id: string) => Promise<void>
}
