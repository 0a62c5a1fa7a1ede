import {ExtractError} from '../../extract/extract-error.ts'
import {openOutbound} from '../../outbound/outbound.ts'
import {tellFailure, type ExpectedErrors} from '../cli/tell-failure.ts'
import {UsageError} from '../cli/usage-error.ts'
import {OUTBOUND_PRODUCT, OUTBOUND_VERSION} from '../outbound-name.ts'
import {hostedSource} from '../source/hosted-source.ts'
import {lakeClient} from '../source/lake-client.ts'
import {SourceNotWritable} from '../source/source-not-writable.ts'
import {SourceUnreachable} from '../source/source-unreachable.ts'
import {CaptureError, PageNotRead} from './capture-error.ts'
import {parseSnapshotOptions, snapshotHelp} from './options.ts'
import {runSnapshot, type SnapshotReport} from './run-snapshot.ts'

const KEPT = 0

const expected: ExpectedErrors = {
  refused: [ExtractError, PageNotRead],
  badInput: [UsageError, CaptureError],
  unreachable: [SourceUnreachable, SourceNotWritable],
}

/**
 * Capturing as a command.
 *
 * @returns The exit code: 0 kept, 1 no text was captured, 2 bad usage or bad input, 3 lake unreachable or not writable, 70 a
 *   defect.
 */
export const snapshotCommand = async (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WriteStream,
): Promise<number> => {
  const json = argv.includes('--json')
  try {
    const options = parseSnapshotOptions(argv, environment)
    if (options === 'help') {
      stdout.write(snapshotHelp)
      return KEPT
    }
    const {lake, allowHosts, dryRun} = options
    const report = await runSnapshot(options, {
      source: await hostedSource(lake),
      ...(!dryRun && {client: await lakeClient(lake, 'raw')}),
      goOut: () =>
        openOutbound({product: OUTBOUND_PRODUCT, version: OUTBOUND_VERSION, allowHosts, timeout: 60_000}),
      now: () => new Date(),
    })
    if (json) stdout.write(`${JSON.stringify(report)}\n`)
    else if (dryRun) stdout.write(`${report.snapshot.text}\n`)
    stderr.write(reportText(report))
    return KEPT
  } catch (error) {
    return tellFailure(error, {command: 'snapshot', expected, isJson: json, stdout, stderr})
  }
}

const outcomes = {
  kept: 'is kept as',
  same: 'was kept before, as',
  'not-stored': 'would be kept as',
} as const

const reportText = ({snapshot, outcome, isUnchanged}: SnapshotReport): string => {
  const {_id, source, sourceDate, text, extractor} = snapshot
  const compared =
    isUnchanged === null
      ? 'It is the first one.'
      : isUnchanged
        ? 'It reads as the one before.'
        : 'It differs from the one before: look at both in the Studio.'
  return `The text of ${source._ref} of ${sourceDate} (${text.length} characters, ${extractor}) ${outcomes[outcome]} ${_id}. ${compared}\n`
}
