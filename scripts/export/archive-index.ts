import {readdir, readFile, rename} from 'node:fs/promises'
import {join} from 'node:path'
import type {Newsletter} from '../../newsletter/contract/issue.ts'
import {issueUrlUnder} from '../../newsletter/render/bundle.ts'
import {renderArchiveIndex, type ArchivedIssue} from '../../newsletter/render/render-archive-index.ts'
import {MANIFEST_FILE, parseManifest, type Manifest} from './manifest.ts'
import {outFolderError} from './out-folder-error.ts'
import {writeSynced} from './write-bundle.ts'

const INDEX_FILE = 'index.html'

/**
 * Writes the page that lists every issue whose bundle is in the folder, so that no link on it is dead.
 *
 * @param written - Manifests that are known already, and need not be read again.
 * @returns Whether the page changed.
 */
export const writeArchiveIndex = async (
  out: string,
  newsletter: Newsletter,
  written: ReadonlyMap<string, Manifest>,
): Promise<boolean> => {
  const issues = await issuesIn(out, written)
  const page = renderArchiveIndex(newsletter, issues, {issueUrl: issueUrlUnder(newsletter.url)})
  const path = join(out, INDEX_FILE)
  if (page === (await readFile(path, 'utf8').catch(() => undefined))) return false
  try {
    await writeSynced(`${path}.new`, Buffer.from(page, 'utf8'))
    await rename(`${path}.new`, path)
  } catch (error) {
    throw outFolderError(path, error)
  }
  return true
}

const issuesIn = async (
  out: string,
  written: ReadonlyMap<string, Manifest>,
): Promise<readonly ArchivedIssue[]> => {
  const folders = (await readdir(out)).filter((name) => /^issue-\d+$/.test(name))
  const issues: ArchivedIssue[] = []
  for (const folder of folders) {
    const manifest =
      written.get(folder) ??
      parseManifest(await readFile(join(out, folder, MANIFEST_FILE), 'utf8').catch(() => ''))
    if (manifest !== undefined) issues.push(manifest.issue)
  }
  return issues
}
