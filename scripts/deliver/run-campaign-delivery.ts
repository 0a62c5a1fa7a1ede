import type {CampaignService} from '../../delivery/campaigns/campaign-service.ts'
import {deliverCampaign} from '../../delivery/campaigns/deliver-campaign.ts'
import type {Progress} from '../cli/progress.ts'
import {bundleFor} from './bundle-for.ts'
import type {AskedAction} from './campaign-action.ts'
import {ledgerFor} from './ledger-for.ts'
import type {DeliverOptions} from './options.ts'
import type {DeliverReport} from './report.ts'

/**
 * Exports an issue and has a service send it. An issue that the export refuses is not given to the service.
 *
 * @throws What the export throws; BundleError, LedgerError, ServiceRefusal, ServiceUnreachable.
 */
export const runCampaignDelivery = async (
  options: DeliverOptions & {readonly action: AskedAction},
  service: CampaignService,
  progress: Progress,
): Promise<DeliverReport> => {
  const {action, correction, dryRun} = options
  const made = await bundleFor(options, progress)
  if ('refused' in made) return made.refused
  const {mail, manifest, folder} = made.bundle
  const ledger = ledgerFor(options)
  try {
    progress.update(`Asking ${service.name}`)
    const campaign = await deliverCampaign(
      {
        mail,
        number: manifest.issue.number,
        action: action.kind === 'schedule' ? {...action, at: action.at ?? mail.head.date} : action,
        correction,
        dryRun,
      },
      service,
      ledger,
    )
    return {ok: campaign.ok, dryRun, issue: manifest.issue, folder, campaign}
  } finally {
    progress.clear()
    ledger.close()
  }
}
