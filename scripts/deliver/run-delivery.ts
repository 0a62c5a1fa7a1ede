import {readFile} from 'node:fs/promises'
import {deliver} from '../../delivery/deliver.ts'
import {inlineImages} from '../../delivery/message/inline-images.ts'
import {readRecipients} from '../../delivery/recipients/read-recipients.ts'
import {readSuppressed} from '../../delivery/recipients/read-suppressed.ts'
import {requireValues} from '../../delivery/readers-of.ts'
import type {MailTarget} from '../../delivery/targets/mail-target.ts'
import type {Progress} from '../cli/progress.ts'
import {UsageError} from '../cli/usage-error.ts'
import {bundleFor} from './bundle-for.ts'
import {ledgerFor} from './ledger-for.ts'
import {dkimSigner} from './dkim-signer.ts'
import type {DeliverOptions} from './options.ts'
import type {DeliverReport} from './report.ts'

/**
 * Exports an issue and delivers it. An issue that the export refuses is not delivered to anybody.
 *
 * @param signal - Stops the run after the messages that are being handed over.
 * @throws What the export throws; RecipientsError, BundleError, LedgerError, TargetUnreachable.
 */
export const runDelivery = async (
  options: DeliverOptions,
  target: MailTarget,
  progress: Progress,
  signal: AbortSignal,
): Promise<DeliverReport> => {
  const {recipients: file, suppress, dryRun} = options
  if (file === undefined)
    throw new UsageError(`${target.name} is given one message for each reader; name them with --recipients.`)
  const recipients = readRecipients(file, await readInput(file))
  const suppressed =
    suppress === undefined ? new Set<string>() : readSuppressed(suppress, await readInput(suppress))
  const made = await bundleFor(options, progress)
  if ('refused' in made) return made.refused
  const {bundle} = made
  const {mail} = bundle
  requireValues(file, mail, recipients)
  const sign = options.dkim === undefined ? undefined : await dkimSigner(options.dkim, mail)
  const ledger = ledgerFor(options)
  try {
    const delivery = await deliver(
      {
        mail,
        ...(options.inlineImages && {inlined: inlineImages(mail, bundle.files)}),
        recipients,
        suppressed,
        correction: options.correction,
        resendUnknown: options.resendUnknown,
        dryRun,
        ...(sign !== undefined && {sign}),
        signal,
        onProgress: (done, of) => progress.update(`Message ${done} of ${of}`),
      },
      target,
      ledger,
    )
    return {ok: delivery.ok, dryRun, issue: bundle.manifest.issue, folder: bundle.folder, delivery}
  } finally {
    progress.clear()
    ledger.close()
  }
}

const readInput = async (file: string): Promise<Uint8Array> =>
  readFile(file).catch((error: unknown) => {
    throw new UsageError(
      `${file} can’t be read: ${error instanceof Error ? error.message : String(error)}. Check its name and permissions.`,
    )
  })
