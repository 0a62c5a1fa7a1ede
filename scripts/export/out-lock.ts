import {open, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {outFolderError, OutFolderError} from './out-folder-error.ts'

const LOCK_FILE = '.export.lock'

/**
 * Keeps other exports out of the folder until the returned function is called. A lock whose process is gone is taken over.
 *
 * @throws OutFolderError while another export is writing there.
 */
export const lockOutFolder = async (out: string): Promise<() => Promise<void>> => {
  const path = join(out, LOCK_FILE)
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (await create(path)) return () => rm(path, {force: true})
    const holder = Number(await readFile(path, 'utf8').catch(() => ''))
    if (isRunning(holder)) {
      throw new OutFolderError(
        `Another export (process ${holder}) is writing to ${out}. Wait for it, or choose another --out.`,
      )
    }
    await rm(path, {force: true})
  }
  throw new OutFolderError(
    `Another export has just begun to write to ${out}. Wait for it, and run this again.`,
  )
}

const create = async (path: string): Promise<boolean> => {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(String(process.pid))
    await file.close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw outFolderError(path, error)
  }
}

const isRunning = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
