import * as z from 'zod'
import {ArchiveError} from '../../lake/archive/archive-error.ts'
import {reportingCommand} from '../cli/reporting-command.ts'
import type {ExpectedErrors} from '../cli/tell-failure.ts'
import {terminalProgress} from '../cli/progress.ts'
import {UsageError} from '../cli/usage-error.ts'
import {openSource} from '../source/open-source.ts'
import {SourceUnreachable} from '../source/source-unreachable.ts'
import {ImageError} from './image-error.ts'
import {exportHelp, parseExportOptions} from './options.ts'
import {OutFolderError} from './out-folder-error.ts'
import {reportText} from './report.ts'

const expected: ExpectedErrors = {
  badInput: [UsageError, ArchiveError, ImageError, OutFolderError],
  unreachable: [SourceUnreachable],
}

/**
 * The export as a command.
 *
 * @returns The exit code: 0 written, 1 refused, 2 bad usage or bad input, 3 source unreachable, 70 a defect.
 */
export const exportCommand = reportingCommand({
  name: 'export',
  help: exportHelp,
  expected,
  parse: parseExportOptions,
  run: async (options, stderr) => {
    // Compiled checks pay from some dozens of issues on; for one they cost more than they spare.
    if (options.issue !== 'all') z.config({jitless: true})
    // Code is loaded while the documents are read.
    const [source, {runExport}] = await Promise.all([openSource(options.from), import('./run-export.ts')])
    return runExport(source, options, terminalProgress(stderr))
  },
  text: reportText,
})
