import {mkdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import type {Newsletter} from '../../newsletter/contract/issue.ts'
import type {ContentSource} from '../../newsletter/content-source.ts'
import type {Progress} from '../cli/progress.ts'
import {assertRulesExist, type Allowance} from './allowances.ts'
import {writeArchiveIndex} from './archive-index.ts'
import {imageMaker} from './image-maker.ts'
import {clearLeftovers} from './leftovers.ts'
import {makeIssue} from './make-issue.ts'
import type {Manifest} from './manifest.ts'
import type {ExportOptions} from './options.ts'
import {OutFolderError, outFolderError} from './out-folder-error.ts'
import {lockOutFolder} from './out-lock.ts'
import type {QuoteOverride} from './quote-override.ts'
import {reportOf, type ExportReport, type IssueOutcome} from './report.ts'
import {selectIssues, type Selection} from './select-issues.ts'
import {bundleChange, writeBundle} from './write-bundle.ts'
import {writesBehind} from './writes-behind.ts'

/**
 * Exports the issues that the options name. Those that are refused are in the report, and leave no trace in the folder.
 *
 * @throws UsageError, ArchiveError, ImageError, OutFolderError, SourceUnreachable
 */
export const runExport = async (
  source: ContentSource,
  {
    issue,
    out,
    dryRun,
    override,
    allow = [],
  }: Pick<ExportOptions, 'issue' | 'out' | 'dryRun'> & Partial<Pick<ExportOptions, 'override' | 'allow'>>,
  progress: Progress,
): Promise<ExportReport> => {
  await assertRulesExist(allow)
  const selection = await selectIssues(source, issue)
  if (dryRun) {
    await assertFolderOrNothing(out)
    return exportSelection(source, selection, {out, dryRun, override, allow, notes: [], progress})
  }
  await mkdir(out, {recursive: true}).catch((error: unknown) => {
    throw outFolderError(out, error)
  })
  const unlock = await lockOutFolder(out)
  try {
    return await exportSelection(source, selection, {
      out,
      dryRun,
      override,
      allow,
      notes: await clearLeftovers(out),
      progress,
    })
  } finally {
    await unlock()
  }
}

const assertFolderOrNothing = async (out: string): Promise<void> => {
  const there = await stat(out).catch(() => undefined)
  if (there?.isDirectory() === false) throw new OutFolderError(`${out} is a file. Choose another --out.`)
}

interface Run {
  readonly out: string
  readonly dryRun: boolean
  readonly override: QuoteOverride | undefined
  readonly allow: readonly Allowance[]
  readonly notes: readonly string[]
  readonly progress: Progress
}

const exportSelection = async (
  source: ContentSource,
  {chosen, drafting, clashes, history}: Selection,
  {out, dryRun, override, allow, notes, progress}: Run,
): Promise<ExportReport> => {
  const makeImage = imageMaker(source)
  const write = dryRun ? bundleChange : writeBundle
  const outcomes: IssueOutcome[] = []
  const written = new Map<string, Manifest>()
  const writes = writesBehind()
  let newsletter: Newsletter | undefined
  try {
    for (const [at, listed] of chosen.entries()) {
      progress.update(`Issue ${at + 1} of ${chosen.length}`)
      const clash = clashes.get(listed._id)
      const made =
        clash === undefined
          ? await makeIssue(source, listed._id, {makeImage, history, override, allow})
          : {findings: [clash], quotes: []}
      if ('findings' in made) {
        const {_id: documentId, number} = listed
        outcomes[at] = {outcome: 'refused', documentId, number, ...made}
        continue
      }
      const {bundle, warnings} = made
      const {folder, manifest} = bundle
      newsletter = made.newsletter
      await writes.begin(async () => {
        const change = await write(out, bundle)
        written.set(folder, manifest)
        outcomes[at] = {outcome: 'exported', change, folder: join(out, folder), manifest, warnings}
      })
    }
    await writes.end()
    if (newsletter !== undefined && !dryRun) await writeArchiveIndex(out, newsletter, written)
  } finally {
    await writes.settled()
    progress.clear()
  }
  return reportOf({source: source.name, out, dryRun, notes}, outcomes, drafting.length)
}
