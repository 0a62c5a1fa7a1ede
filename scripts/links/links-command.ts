import {ArchiveError} from '../../lake/archive/archive-error.ts'
import {openOutbound} from '../../outbound/outbound.ts'
import {tellFailure, type ExpectedErrors} from '../cli/tell-failure.ts'
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

const FINE = 0
const GONE = 1

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
export const linksCommand = async (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WriteStream,
): Promise<number> => {
  const json = argv.includes('--json')
  try {
    const options = parseLinksOptions(argv, environment)
    if (options === 'help') {
      stdout.write(linksHelp)
      return FINE
    }
    const {from, issue, drafts, dryRun, allowHosts, timeout, delay} = options
    const report = await runLinks({
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
    })
    if (json) stdout.write(`${JSON.stringify(report)}\n`)
    ;(json ? stderr : stdout).write(reportText(report))
    return report.ok ? FINE : GONE
  } catch (error) {
    return tellFailure(error, {command: 'links', expected, isJson: json, stdout, stderr})
  }
}
