import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/**
 * Gives this process, and those it starts from now on, a temporary folder of its own. It is removed as the process ends, with
 * whatever was left in it: by tests, by commands that were killed, by a run that was interrupted.
 */
export default (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'asymmetric-run-'))
  process.env['TMPDIR'] = folder
  // What was just killed may be writing yet.
  process.on('exit', () => rmSync(folder, {recursive: true, force: true, maxRetries: 5}))
}
