import {ArchiveError} from '../../lake/archive/archive-error.ts'
import {tellFailure, type ExpectedErrors} from '../cli/tell-failure.ts'
import {terminalProgress} from '../cli/progress.ts'
import {UsageError} from '../cli/usage-error.ts'
import {OutFolderError} from '../export/out-folder-error.ts'
import {openSource} from '../source/open-source.ts'
import {SourceUnreachable} from '../source/source-unreachable.ts'
import {parseSheetOptions, sheetHelp} from './options.ts'
import {reportText} from './report.ts'
import {runSheet} from './run-sheet.ts'

const WRITTEN = 0
const REFUSED = 1

const expected: ExpectedErrors = {
  badInput: [UsageError, ArchiveError, OutFolderError],
  unreachable: [SourceUnreachable],
}

/**
 * Making fact-check sheets, as a command.
 *
 * @returns The exit code: 0 written, 1 refused, 2 bad usage or bad input, 3 source unreachable, 70 a defect.
 */
export const sheetCommand = async (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WriteStream,
): Promise<number> => {
  const json = argv.includes('--json')
  try {
    const options = parseSheetOptions(argv, environment)
    if (options === 'help') {
      stdout.write(sheetHelp)
      return WRITTEN
    }
    const source = await openSource(options.from, options.drafts ? 'drafts' : 'published')
    const report = await runSheet(source, options, new Date(), terminalProgress(stderr))
    if (json) stdout.write(`${JSON.stringify(report)}\n`)
    ;(json ? stderr : stdout).write(reportText(report))
    return report.ok ? WRITTEN : REFUSED
  } catch (error) {
    return tellFailure(error, {command: 'sheet', expected, isJson: json, stdout, stderr})
  }
}
