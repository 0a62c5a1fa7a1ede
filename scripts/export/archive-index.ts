import {readdir, readFile, rename} from 'node:fs/promises'
import {join} from 'node:path'
import type {Newsletter} from '../../newsletter/contract/issue.ts'
import {issueUrlUnder} from '../../newsletter/render/bundle.ts'
import {renderArchiveIndex} from '../../newsletter/render/render-archive-index.ts'
import {CORRECTIONS_FILE, renderCorrections} from '../../newsletter/render/render-corrections.ts'
import {MANIFEST_FILE, parseManifest, type Manifest} from './manifest.ts'
import {outFolderError} from './out-folder-error.ts'
import {writeSynced} from './write-bundle.ts'

const INDEX_FILE = 'index.html'

/**
 * Writes the pages that list every issue whose bundle is in the folder, and what those put right, so that no link on them is dead.
 *
 * @param written - Manifests that are known already, and need not be read again.
 */
export const writeArchiveIndex = async (
  out: string,
  newsletter: Newsletter,
  written: ReadonlyMap<string, Manifest>,
): Promise<void> => {
  const manifests = await manifestsIn(out, written)
  const context = {issueUrl: issueUrlUnder(newsletter.url)}
  const there = new Set(manifests.map(({issue}) => issue.number))
  const corrections = manifests
    .flatMap((manifest) => manifest.corrections ?? [])
    .filter(({of}) => there.has(of.number))
  const issues = manifests.map(({issue}) => issue)
  await Promise.all([
    writePage(join(out, CORRECTIONS_FILE), renderCorrections(newsletter, corrections, context)),
    writePage(join(out, INDEX_FILE), renderArchiveIndex(newsletter, issues, context)),
  ])
}

const writePage = async (path: string, page: string): Promise<void> => {
  if (page === (await readFile(path, 'utf8').catch(() => undefined))) return
  try {
    await writeSynced(`${path}.new`, Buffer.from(page, 'utf8'))
    await rename(`${path}.new`, path)
  } catch (error) {
    throw outFolderError(path, error)
  }
}

const manifestsIn = async (
  out: string,
  written: ReadonlyMap<string, Manifest>,
): Promise<readonly Manifest[]> => {
  const folders = (await readdir(out)).filter((name) => /^issue-\d+$/.test(name))
  const manifests: Manifest[] = []
  for (const folder of folders) {
    const manifest =
      written.get(folder) ??
      parseManifest(await readFile(join(out, folder, MANIFEST_FILE), 'utf8').catch(() => ''))
    if (manifest !== undefined) manifests.push(manifest)
  }
  return manifests
}
