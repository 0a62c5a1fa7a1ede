import {ServiceRefusal, ServiceUnreachable} from '../../delivery/campaigns/service-error.ts'
import {LedgerError} from '../../delivery/ledger/ledger-error.ts'
import {RecipientsError} from '../../delivery/recipients/recipients-error.ts'
import {TargetUnreachable} from '../../delivery/targets/mail-target.ts'
import {MaildirError} from '../../delivery/targets/maildir/maildir-error.ts'
import {ArchiveError} from '../../lake/archive/archive-error.ts'
import {reportingCommand} from '../cli/reporting-command.ts'
import type {ExpectedErrors} from '../cli/tell-failure.ts'
import {terminalProgress} from '../cli/progress.ts'
import {UsageError} from '../cli/usage-error.ts'
import {ImageError} from '../export/image-error.ts'
import {OutFolderError} from '../export/out-folder-error.ts'
import {SourceUnreachable} from '../source/source-unreachable.ts'
import {BundleError} from './bundle-error.ts'
import {deliverAsAsked} from './deliver-as-asked.ts'
import {deliverHelp, parseDeliverOptions} from './options.ts'
import {deliverReportText} from './report.ts'

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
export const deliverCommand = reportingCommand({
  name: 'deliver',
  help: deliverHelp,
  expected,
  parse: parseDeliverOptions,
  run: async (options, stderr, environment) => {
    const stopped = new AbortController()
    const stop = () => {
      stderr.write('Stopping after the messages that are on their way. Again: at once.\n')
      stopped.abort()
    }
    process.once('SIGINT', stop).once('SIGTERM', stop)
    try {
      return await deliverAsAsked(options, environment, terminalProgress(stderr), stopped.signal)
    } finally {
      process.off('SIGINT', stop).off('SIGTERM', stop)
    }
  },
  text: deliverReportText,
})
