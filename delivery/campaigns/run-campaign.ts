import type {Campaign, CampaignContent, CampaignService} from './campaign-service.ts'
import {OutcomeUnknown, ServiceRefusal} from './service-error.ts'

/** What is to be done with an issue's campaign. */
export type CampaignAction =
  | {readonly kind: 'draft'}
  | {readonly kind: 'test'; readonly addresses: readonly string[]}
  | {readonly kind: 'schedule'; readonly at: string}
  | {readonly kind: 'publish'}

/** What became of it. */
export interface CampaignOutcome {
  readonly id: string
  /** `already`: the service had done it before, and nothing was done now. */
  readonly done: 'drafted' | 'tested' | 'scheduled' | 'published' | 'already'
  readonly status: Campaign['status']
}

/**
 * Brings a campaign to where it is wanted, from wherever an earlier run left it: it is looked up by its key first, and what
 * went unanswered is looked up before anything is tried again.
 *
 * @throws ServiceRefusal, ServiceUnreachable; OutcomeUnknown when the service took a request, gave no answer, and doesn't show
 *   what became of it.
 */
export const runCampaign = async (
  service: CampaignService,
  content: CampaignContent,
  action: CampaignAction,
): Promise<CampaignOutcome> => {
  const campaign = await onlyCampaign(service, content.key)
  switch (campaign?.status) {
    case 'sending':
    case 'sent':
      return {id: campaign.id, done: 'already', status: campaign.status}
    case 'stopped':
      throw new ServiceRefusal(
        service.name,
        409,
        `the campaign “${content.key}” was paused or cancelled there. Resume or remove it there first`,
      )
    case 'scheduled':
      if (action.kind === 'schedule' && isSameInstant(campaign.scheduledFor, action.at))
        return {id: campaign.id, done: 'already', status: 'scheduled'}
      throw new ServiceRefusal(
        service.name,
        409,
        `the campaign “${content.key}” is scheduled${campaign.scheduledFor === null ? '' : ` for ${campaign.scheduledFor}`}. Make it a draft there first`,
      )
    case 'draft':
      await service.update(campaign.id, content)
      return act(service, campaign.id, content, action)
    case undefined:
      return act(service, await createOnce(service, content), content, action)
  }
}

const onlyCampaign = async (service: CampaignService, key: string): Promise<Campaign | undefined> => {
  const found = await service.find(key)
  if (found.length > 1)
    throw new ServiceRefusal(
      service.name,
      409,
      `there are ${found.length} campaigns named “${key}” (${found.map(({id}) => id).join(', ')}). Remove all but one there`,
    )
  return found[0]
}

/** The new campaign's id. One that was made though nobody said so is found again and filled. */
const createOnce = async (service: CampaignService, content: CampaignContent): Promise<string> => {
  try {
    return (await service.create(content)).id
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error
    const made = await onlyCampaign(service, content.key)
    if (made?.status !== 'draft') throw error
    await service.update(made.id, content)
    return made.id
  }
}

const act = async (
  service: CampaignService,
  id: string,
  content: CampaignContent,
  action: CampaignAction,
): Promise<CampaignOutcome> => {
  switch (action.kind) {
    case 'draft':
      return {id, done: 'drafted', status: 'draft'}
    case 'test':
      await service.sendTest(id, content, action.addresses)
      return {id, done: 'tested', status: 'draft'}
    case 'schedule':
      await settled(service, content.key, () => service.schedule(id, action.at))
      return {id, done: 'scheduled', status: 'scheduled'}
    case 'publish':
      await settled(service, content.key, () => service.publish(id))
      return {id, done: 'published', status: 'sending'}
  }
}

/**
 * Does what must not be done twice. Without an answer the service is asked what the campaign has become: one that left its draft
 * was taken; one that is still a draft may be taken yet, so that nothing is tried again and the error stands.
 */
const settled = async (service: CampaignService, key: string, act: () => Promise<void>): Promise<void> => {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error
    const now = await onlyCampaign(service, key)
    if (now === undefined || now.status === 'draft' || now.status === 'stopped') throw error
  }
}

const isSameInstant = (a: string | null, b: string): boolean => a !== null && Date.parse(a) === Date.parse(b)
