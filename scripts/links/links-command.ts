import {ArchiveError} from '../../lake/archive/archive-error.ts'
import {openOutbound} from '../../outbound/outbound.ts'
import {reportingCommand} from '../cli/reporting-command.ts'
import type {ExpectedErrors} from '../cli/tell-failure.ts'
import {terminalProgress} from '../cli/progress.ts'
import {UsageError} from '../cli/usage-error.ts'
import {OUTBOUND_PRODUCT, OUTBOUND_VERSION} from '../outbound-name.ts'
import {lakeClient} from '../source/lake-client.ts'
import {openSource} from '../source/open-source.ts'
import {SourceNotWritable} from '../source/source-not-writable.ts'
import {SourceUnreachable} from '../source/source-unreachable.ts'
import {linksHelp, parseLinksOptions} from './options.ts'
import {reportText} from './report.ts'
import {runLinks} from './run-links.ts'
import {WebUnreachable} from './web-unreachable.ts'

const expected: ExpectedErrors = {
  badInput: [UsageError, ArchiveError],
  unreachable: [SourceUnreachable, SourceNotWritable, WebUnreachable],
}

/**
 * The link check as a command.
 *
 * @returns The exit code: 0 fine, 1 something is gone, 2 bad usage or bad input, 3 source or web unreachable, or source not writable, 70 a
 *   defect.
 */
export const linksCommand = reportingCommand({
  name: 'links',
  help: linksHelp,
  expected,
  parse: parseLinksOptions,
  run: async ({from, issue, drafts, dryRun, allowHosts, timeout, delay}, stderr) =>
    runLinks({
      source: await openSource(from, drafts ? 'drafts' : 'published'),
      issue,
      ...(!dryRun && 'lake' in from && {client: await lakeClient(from.lake, 'raw')}),
      goOut: (contact) =>
        openOutbound({
          product: OUTBOUND_PRODUCT,
          version: OUTBOUND_VERSION,
          ...(contact !== undefined && {contact}),
          allowHosts,
          timeout,
          delay,
        }),
      progress: terminalProgress(stderr),
      now: () => new Date(),
    }),
  text: reportText,
})
