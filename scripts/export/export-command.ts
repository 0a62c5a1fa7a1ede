import {z} from 'zod'
import {ArchiveError} from '../../lake/archive/archive-error.ts'
import {tellFailure, type ExpectedErrors} from '../cli/tell-failure.ts'
import {terminalProgress} from '../cli/progress.ts'
import {UsageError} from '../cli/usage-error.ts'
import {openSource} from '../source/open-source.ts'
import {SourceUnreachable} from '../source/source-unreachable.ts'
import {ImageError} from './image-error.ts'
import {exportHelp, parseExportOptions} from './options.ts'
import {OutFolderError} from './out-folder-error.ts'
import {reportText} from './report.ts'

const WRITTEN = 0
const REFUSED = 1

const expected: ExpectedErrors = {
  badInput: [UsageError, ArchiveError, ImageError, OutFolderError],
  unreachable: [SourceUnreachable],
}

/**
 * The export as a command.
 *
 * @returns The exit code: 0 written, 1 refused, 2 bad usage or bad input, 3 source unreachable, 70 a defect.
 */
export const exportCommand = async (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WriteStream,
): Promise<number> => {
  const json = argv.includes('--json')
  try {
    const options = parseExportOptions(argv, environment)
    if (options === 'help') {
      stdout.write(exportHelp)
      return WRITTEN
    }
    // Compiled checks pay from some dozens of issues on; for one they cost more than they spare.
    if (options.issue !== 'all') z.config({jitless: true})
    // Code is loaded while the documents are read.
    const [source, {runExport}] = await Promise.all([openSource(options.from), import('./run-export.ts')])
    const report = await runExport(source, options, terminalProgress(stderr))
    if (json) stdout.write(`${JSON.stringify(report)}\n`)
    ;(json ? stderr : stdout).write(reportText(report))
    return report.ok ? WRITTEN : REFUSED
  } catch (error) {
    return tellFailure(error, {command: 'export', expected, isJson: json, stdout, stderr})
  }
}
