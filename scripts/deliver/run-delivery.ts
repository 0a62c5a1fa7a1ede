import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {deliver} from '../../delivery/deliver.ts'
import {openLedger, type Ledger} from '../../delivery/ledger/ledger.ts'
import {inlineImages} from '../../delivery/message/inline-images.ts'
import {readRecipients} from '../../delivery/recipients/read-recipients.ts'
import {readSuppressed} from '../../delivery/recipients/read-suppressed.ts'
import {requireValues} from '../../delivery/readers-of.ts'
import type {MailTarget} from '../../delivery/targets/mail-target.ts'
import type {Progress} from '../cli/progress.ts'
import {UsageError} from '../cli/usage-error.ts'
import {dkimSigner} from './dkim-signer.ts'
import type {DeliverOptions} from './options.ts'
import {findBundle, readBundle, type VerifiedBundle} from './read-bundle.ts'
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
  const ledger = dryRun && !existsSync(options.ledger) ? nothingSent : openLedger(options.ledger)
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

/** A dry run makes no folder. */
const nothingSent: Ledger = {
  entries: () => [],
  intend: () => Promise.reject(new Error('a dry run sends nothing')),
  settle: () => Promise.reject(new Error('a dry run sends nothing')),
  close: () => undefined,
}

type Made = {readonly bundle: VerifiedBundle} | {readonly refused: DeliverReport}

const bundleFor = async (
  {from, issue, out, exported, dryRun}: DeliverOptions,
  progress: Progress,
): Promise<Made> => {
  if (exported) return {bundle: await readBundle(await findBundle(out, issue))}
  const [{openSource}, {runExport}] = await Promise.all([
    import('../source/open-source.ts'),
    import('../export/run-export.ts'),
  ])
  const source = await openSource(from)
  if (!dryRun) return exportTo(out)
  const folder = await mkdtemp(join(tmpdir(), 'deliver-dry-run-'))
  try {
    return await exportTo(folder)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }

  async function exportTo(folder: string): Promise<Made> {
    const report = await runExport(source, {issue, out: folder, dryRun: false}, progress)
    const [outcome] = report.issues
    return outcome?.outcome === 'exported'
      ? {bundle: await readBundle(outcome.folder)}
      : {refused: {ok: false, dryRun, export: report}}
  }
}
