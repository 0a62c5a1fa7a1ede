import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Progress} from '../cli/progress.ts'
import type {DeliverOptions} from './options.ts'
import {findBundle, readBundle, type VerifiedBundle} from './read-bundle.ts'
import type {DeliverReport} from './report.ts'

type Made = {readonly bundle: VerifiedBundle} | {readonly refused: DeliverReport}

/**
 * The bundle that is to be delivered: the one that is there, or one that is exported now.
 *
 * @throws What the export throws; BundleError.
 */
export const bundleFor = async (
  {
    from,
    issue,
    out,
    exported,
    dryRun,
  }: Pick<DeliverOptions, 'from' | 'issue' | 'out' | 'exported' | 'dryRun'>,
  progress: Progress,
): Promise<Made> => {
  if (exported) return {bundle: await readBundle(await findBundle(out, issue))}
  const [{openSource}, {runExport}] = await Promise.all([
    import('../source/open-source.ts'),
    import('../export/run-export.ts'),
  ])
  const source = await openSource(from)
  if (!dryRun) return exportTo(out)
  const folder = await mkdtemp(join(tmpdir(), 'deliver-dry-run-'))
  try {
    return await exportTo(folder)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }

  async function exportTo(folder: string): Promise<Made> {
    const report = await runExport(source, {issue, out: folder, dryRun: false}, progress)
    const [outcome] = report.issues
    return outcome?.outcome === 'exported'
      ? {bundle: await readBundle(outcome.folder)}
      : {refused: {ok: false, dryRun, export: report}}
  }
}
