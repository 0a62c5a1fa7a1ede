import {ArchiveError} from '../../lake/archive/archive-error.ts'
import {tellFailure, type ExpectedErrors} from '../cli/tell-failure.ts'
import {terminalProgress} from '../cli/progress.ts'
import {UsageError} from '../cli/usage-error.ts'
import {openSource} from '../source/open-source.ts'
import {SourceUnreachable} from '../source/source-unreachable.ts'
import {parsePreflightOptions, preflightHelp} from './options.ts'
import {reportText} from './report.ts'
import {runPreflight} from './run-preflight.ts'
import {sarifOf} from './sarif.ts'

const FINE = 0
const BLOCKED = 1

const expected: ExpectedErrors = {
  badInput: [UsageError, ArchiveError],
  unreachable: [SourceUnreachable],
}

/**
 * The preflight as a command.
 *
 * @returns The exit code: 0 nothing in the way, 1 errors, 2 bad usage or bad input, 3 source unreachable, 70 a defect.
 */
export const preflightCommand = async (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WriteStream,
): Promise<number> => {
  try {
    const options = parsePreflightOptions(argv, environment)
    if (options === 'help') {
      stdout.write(preflightHelp)
      return FINE
    }
    const {from, issue, drafts, output} = options
    const source = await openSource(from, drafts ? 'drafts' : 'published')
    const report = await runPreflight(source, issue, terminalProgress(stderr))
    if (output === 'json') stdout.write(`${JSON.stringify(report)}\n`)
    if (output === 'sarif') stdout.write(`${JSON.stringify(sarifOf(report))}\n`)
    ;(output === 'words' ? stdout : stderr).write(reportText(report))
    return report.ok ? FINE : BLOCKED
  } catch (error) {
    return tellFailure(error, {
      command: 'preflight',
      expected,
      isJson: argv.includes('--json'),
      stdout,
      stderr,
    })
  }
}
