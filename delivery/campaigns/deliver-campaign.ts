import type {Finding} from '../../newsletter/findings/finding.ts'
import {changeFindings} from '../change-findings.ts'
import type {DeliveryKey, Ledger, LedgerEntry} from '../ledger/ledger.ts'
import {contentHash, type Mail} from '../message/mail.ts'
import {placeholderFindings} from '../placeholder-findings.ts'
import {wentOutOtherwise} from '../plan-delivery.ts'
import type {CampaignContent, CampaignService} from './campaign-service.ts'
import {runCampaign, type CampaignAction, type CampaignOutcome} from './run-campaign.ts'
import {OutcomeUnknown, ServiceRefusal, ServiceUnreachable} from './service-error.ts'
import {htmlFor, textFor} from './service-language.ts'

/** What a service is to do with an issue. */
export interface CampaignDelivery {
  readonly mail: Mail
  /** The issue's number, by which its campaign is named. */
  readonly number: number
  readonly action: CampaignAction
  /** Whether an issue that went out with other content may go out again. */
  readonly correction: boolean
  /** Whether to say what would be done, and do nothing. */
  readonly dryRun: boolean
}

/** What became of it. */
export interface CampaignReport {
  readonly ok: boolean
  readonly target: string
  /** The mail's content hash. */
  readonly content: string
  /** The campaign's name at the service. */
  readonly key: string
  /** Null when nothing was done, or nobody can say what was. */
  readonly outcome: CampaignOutcome | null
  /** Why it can't be said whether the service has sent it. */
  readonly unknown: string | null
  /** Why nothing was done at all. */
  readonly findings: readonly Finding[]
}

/**
 * Has a service send an issue to its list, once. Before the service is told to, the ledger holds that it will be; after, what came
 * of it. What an earlier run left in doubt is asked of the service first.
 *
 * @throws ServiceRefusal, ServiceUnreachable, LedgerError
 */
export const deliverCampaign = async (
  {mail, number, action, correction, dryRun}: CampaignDelivery,
  service: CampaignService,
  ledger: Ledger,
): Promise<CampaignReport> => {
  const content = contentHash(mail)
  const known = ledger.entries(mail.head.issueId, service.name)
  const earlier = wentOutOtherwise(content, known)
  const key = earlier === undefined ? `issue-${number}` : `issue-${number}-correction-${content.slice(0, 8)}`
  const about = {target: service.name, content, key}
  const findings = [
    ...placeholderFindings(mail),
    ...(correction || earlier === undefined ? [] : changeFindings(mail, service.name, earlier)),
  ]
  if (findings.length > 0) return {ok: false, ...about, outcome: null, unknown: null, findings}
  if (dryRun) return {ok: true, ...about, outcome: null, unknown: null, findings: []}
  const campaign = campaignContent(mail, key, service)
  if (action.kind === 'draft' || action.kind === 'test') {
    const outcome = await runCampaign(service, campaign, action)
    return {ok: true, ...about, outcome, unknown: null, findings: []}
  }
  const entry = known.find((one) => one.content === content)
  if (entry?.state === 'unknown') await resolve(entry, key, service, ledger)
  if (entry?.state !== 'accepted') return sendOnce(campaign, action, {mail, about, service, ledger})
  const outcome = {id: entry.detail, done: 'already', status: 'sent'} as const
  return {ok: true, ...about, outcome, unknown: null, findings: []}
}

interface Sending {
  readonly mail: Mail
  readonly about: Pick<CampaignReport, 'target' | 'content' | 'key'>
  readonly service: CampaignService
  readonly ledger: Ledger
}

const sendOnce = async (
  campaign: CampaignContent,
  action: CampaignAction,
  {mail, about, service, ledger}: Sending,
): Promise<CampaignReport> => {
  const key = keyOf(mail, about.content, service)
  const settled = ledger
    .entries(key.issue, key.target)
    .find((one) => one.content === key.content && one.state === 'accepted')
  if (settled !== undefined) {
    const outcome = {id: settled.detail, done: 'already', status: 'sent'} as const
    return {ok: true, ...about, outcome, unknown: null, findings: []}
  }
  await ledger.intend(key, about.key)
  try {
    const outcome = await runCampaign(service, campaign, action)
    await ledger.settle(key, {state: 'accepted', reference: outcome.id})
    return {ok: true, ...about, outcome, unknown: null, findings: []}
  } catch (error) {
    if (error instanceof OutcomeUnknown) {
      await ledger.settle(key, {state: 'unknown', reason: error.message})
      return {ok: false, ...about, outcome: null, unknown: error.message, findings: []}
    }
    const reason = error instanceof Error ? error.message : String(error)
    if (error instanceof ServiceRefusal) await ledger.settle(key, {state: 'refused', reason})
    if (error instanceof ServiceUnreachable) await ledger.settle(key, {state: 'deferred', reason})
    throw error
  }
}

/** Asks the service about what an earlier run left in doubt. */
const resolve = async (
  entry: LedgerEntry,
  key: string,
  service: CampaignService,
  ledger: Ledger,
): Promise<void> => {
  const campaign = (await service.find(key)).find(({status}) => status !== 'draft' && status !== 'stopped')
  await ledger.settle(
    entry,
    campaign === undefined
      ? {state: 'deferred', reason: 'the service has not sent it'}
      : {state: 'accepted', reference: campaign.id},
  )
}

const keyOf = (mail: Mail, content: string, service: CampaignService): DeliveryKey => ({
  issue: mail.head.issueId,
  content,
  target: service.name,
  recipient: '*',
})

const campaignContent = (
  {head, html, text}: Mail,
  key: string,
  {language}: CampaignService,
): CampaignContent => ({
  key,
  subject: head.subject,
  html: htmlFor(language, html),
  text: textFor(language, text),
  from: head.from,
  replyTo: head.replyTo,
  url: head.pageUrl,
})
