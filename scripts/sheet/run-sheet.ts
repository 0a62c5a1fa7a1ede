import {mkdir, rename} from 'node:fs/promises'
import {join} from 'node:path'
import type {ContentSource} from '../../newsletter/content-source.ts'
import {step} from '../../newsletter/contract/raw.ts'
import {dayIn} from '../../newsletter/fact-sheet/day-in.ts'
import {factSheet, sheetCounts, type FactSheet} from '../../newsletter/fact-sheet/fact-sheet.ts'
import {factSheetHtml} from '../../newsletter/fact-sheet/sheet-html.ts'
import {LINE_KINDS} from '../../newsletter/fact-sheet/sheet-line.ts'
import {sheetParams} from '../../newsletter/fact-sheet/sheet-records.ts'
import {factSheetQuery} from '../../newsletter/query/fact-sheet-query.ts'
import {issueByIdQuery} from '../../newsletter/query/issue-queries.ts'
import {printedIn} from '../../newsletter/quotes/printed-in.ts'
import type {Progress} from '../cli/progress.ts'
import {outFolderError} from '../export/out-folder-error.ts'
import {readQuotes} from '../export/read-quotes.ts'
import {selectIssues} from '../export/select-issues.ts'
import {writeSynced} from '../export/write-bundle.ts'
import type {SheetOptions} from './options.ts'
import {reportOf, type SheetOutcome, type SheetReport} from './report.ts'
import {sheetCsv} from './sheet-csv.ts'

/**
 * Writes the sheets of the issues that the options name.
 *
 * @param now - Its day, on the newsletter's clock, stands on the sheets.
 * @throws UsageError, ArchiveError, OutFolderError, SourceUnreachable
 */
export const runSheet = async (
  source: ContentSource,
  {issue: which, out}: Pick<SheetOptions, 'issue' | 'out'>,
  now: Date,
  progress: Progress,
): Promise<SheetReport> => {
  try {
    const {chosen, clashes} = await selectIssues(source, which)
    const outcomes: SheetOutcome[] = []
    for (const [at, {_id: documentId, number}] of chosen.entries()) {
      progress.update(`Issue ${String(at + 1)} of ${String(chosen.length)}`)
      const clash = clashes.get(documentId)
      if (clash !== undefined) {
        outcomes.push({outcome: 'refused', documentId, number, findings: [clash]})
        continue
      }
      const sheet = await readSheet(source, documentId, now)
      outcomes.push(await written(out, documentId, sheet))
    }
    return reportOf(source.name, outcomes)
  } finally {
    progress.clear()
  }
}

const readSheet = async (source: ContentSource, id: string, now: Date): Promise<FactSheet> => {
  const raw = await source.fetch(issueByIdQuery, {id})
  const {report: quotes} = await readQuotes(source, printedIn(step(raw, 'issue')))
  const answer = await source.fetch(factSheetQuery, sheetParams(raw, quotes.claims))
  return factSheet({raw, quotes, answer, day: dayIn(step(step(raw, 'newsletter'), 'timeZone'), now)})
}

const written = async (out: string, documentId: string, sheet: FactSheet): Promise<SheetOutcome> => {
  const {number} = sheet.issue.issue
  const name = join(out, `fact-sheet-${String(number)}`)
  const files = [
    {path: `${name}.html`, text: factSheetHtml(sheet)},
    {path: `${name}.csv`, text: sheetCsv(sheet)},
  ]
  try {
    await mkdir(out, {recursive: true})
    // Both are there before either takes the place of an older one.
    for (const {path, text} of files) await writeSynced(`${path}.new`, Buffer.from(text, 'utf8'))
    for (const {path} of files) await rename(`${path}.new`, path)
  } catch (error) {
    throw outFolderError(out, error)
  }
  const {all, open} = sheetCounts(sheet.lines)
  return {
    outcome: 'written',
    documentId,
    number,
    files: files.map(({path}) => path),
    lines: all,
    open,
    openByKind: Object.fromEntries(
      LINE_KINDS.map(({value}) => [value, sheetCounts(sheet.lines.filter(({kind}) => kind === value)).open]),
    ),
  }
}
