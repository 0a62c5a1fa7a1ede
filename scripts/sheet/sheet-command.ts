import {ArchiveError} from '../../lake/archive/archive-error.ts'
import {reportingCommand} from '../cli/reporting-command.ts'
import type {ExpectedErrors} from '../cli/tell-failure.ts'
import {terminalProgress} from '../cli/progress.ts'
import {UsageError} from '../cli/usage-error.ts'
import {OutFolderError} from '../export/out-folder-error.ts'
import {openSource} from '../source/open-source.ts'
import {SourceUnreachable} from '../source/source-unreachable.ts'
import {parseSheetOptions, sheetHelp} from './options.ts'
import {reportText} from './report.ts'
import {runSheet} from './run-sheet.ts'

const expected: ExpectedErrors = {
  badInput: [UsageError, ArchiveError, OutFolderError],
  unreachable: [SourceUnreachable],
}

/**
 * Making fact-check sheets, as a command.
 *
 * @returns The exit code: 0 written, 1 refused, 2 bad usage or bad input, 3 source unreachable, 70 a defect.
 */
export const sheetCommand = reportingCommand({
  name: 'sheet',
  help: sheetHelp,
  expected,
  parse: parseSheetOptions,
  run: async (options, stderr) => {
    const source = await openSource(options.from, options.drafts ? 'drafts' : 'published')
    return runSheet(source, options, new Date(), terminalProgress(stderr))
  },
  text: reportText,
})
