import {ServiceRefusal, ServiceUnreachable} from '../../delivery/campaigns/service-error.ts'
import {LedgerError} from '../../delivery/ledger/ledger-error.ts'
import {RecipientsError} from '../../delivery/recipients/recipients-error.ts'
import {TargetUnreachable} from '../../delivery/targets/mail-target.ts'
import {MaildirError} from '../../delivery/targets/maildir/maildir-error.ts'
import {ArchiveError} from '../../lake/archive/archive-error.ts'
import {tellFailure, type ExpectedErrors} from '../cli/tell-failure.ts'
import {terminalProgress} from '../cli/progress.ts'
import {UsageError} from '../cli/usage-error.ts'
import {ImageError} from '../export/image-error.ts'
import {OutFolderError} from '../export/out-folder-error.ts'
import {SourceUnreachable} from '../source/source-unreachable.ts'
import {BundleError} from './bundle-error.ts'
import {deliverAsAsked} from './deliver-as-asked.ts'
import {deliverHelp, parseDeliverOptions} from './options.ts'
import {deliverReportText} from './report.ts'

const DELIVERED = 0
const NOT_TO_ALL = 1

const expected: ExpectedErrors = {
  badInput: [
    UsageError,
    ArchiveError,
    ImageError,
    OutFolderError,
    RecipientsError,
    BundleError,
    LedgerError,
    MaildirError,
    ServiceRefusal,
  ],
  unreachable: [SourceUnreachable, TargetUnreachable, ServiceUnreachable],
}

/**
 * The delivery as a command.
 *
 * @returns The exit code: 0 everybody has been sent it, 1 refused or not everybody, 2 bad usage or bad input, 3 source or target
 *   unreachable, 70 a defect.
 */
export const deliverCommand = async (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WriteStream,
): Promise<number> => {
  const json = argv.includes('--json')
  const stopped = new AbortController()
  const stop = () => {
    stderr.write('Stopping after the messages that are on their way. Again: at once.\n')
    stopped.abort()
  }
  try {
    const options = parseDeliverOptions(argv, environment)
    if (options === 'help') {
      stdout.write(deliverHelp)
      return DELIVERED
    }
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const report = await deliverAsAsked(options, environment, terminalProgress(stderr), stopped.signal)
    if (json) stdout.write(`${JSON.stringify(report)}\n`)
    ;(json ? stderr : stdout).write(deliverReportText(report))
    return report.ok ? DELIVERED : NOT_TO_ALL
  } catch (error) {
    return tellFailure(error, {command: 'deliver', expected, isJson: json, stdout, stderr})
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}
