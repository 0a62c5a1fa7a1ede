import type {Progress} from '../cli/progress.ts'
import {openService} from './open-service.ts'
import {openTarget} from './open-target.ts'
import type {DeliverOptions} from './options.ts'
import type {DeliverReport} from './report.ts'

/**
 * Delivers an issue to whatever `--to` names: a service is asked to send it, every other target is handed each message.
 *
 * @param signal - Stops the run after the messages that are being handed over.
 * @throws UsageError, and what the deliveries throw.
 */
export const deliverAsAsked = async (
  options: DeliverOptions,
  environment: Readonly<Record<string, string | undefined>>,
  progress: Progress,
  signal: AbortSignal,
): Promise<DeliverReport> => {
  const {action} = options
  // Code is loaded once it is known that it will be needed.
  if (action !== undefined) {
    const [service, {runCampaignDelivery}] = await Promise.all([
      openService(options.to, environment),
      import('./run-campaign-delivery.ts'),
    ])
    return runCampaignDelivery({...options, action}, service, progress)
  }
  const [target, {runDelivery}] = await Promise.all([
    openTarget(options.to, environment),
    import('./run-delivery.ts'),
  ])
  return runDelivery(options, target, progress, signal).finally(() => target.close())
}
