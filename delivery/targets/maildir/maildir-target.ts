import {createHash} from 'node:crypto'
import {mkdir, open, readdir, rename} from 'node:fs/promises'
import {hostname} from 'node:os'
import {join, resolve} from 'node:path'
import type {MailTarget} from '../mail-target.ts'
import {MaildirError} from './maildir-error.ts'
import {messageIdsIn} from './message-ids-in.ts'

const FOLDERS = ['tmp', 'new', 'cur'] as const

/**
 * A maildir on this machine, which is made where there is nothing yet. https://cr.yp.to/proto/maildir.html
 *
 * @throws MaildirError when the folder is there and is none, or can't be written.
 */
export const maildirTarget = async (folder: string): Promise<MailTarget> => {
  await assertUsable(folder)
  let made: Promise<void> | undefined
  const [fresh, unread] = [join(folder, 'tmp'), join(folder, 'new')]
  return {
    name: `maildir:${resolve(folder)}`,
    concurrency: 4,
    send: async ({messageId, bytes}) => {
      const name = fileNameOf(messageId)
      try {
        await (made ??= makeFolders(folder))
        const file = await open(join(fresh, name), 'w')
        try {
          // Mail on a Unix disk has that system's line breaks.
          await file.writeFile(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(join(fresh, name), join(unread, name))
      } catch (error) {
        throw maildirError(folder, error)
      }
      try {
        await syncFolder(unread)
        return {state: 'accepted', reference: name}
      } catch (error) {
        return {state: 'unknown', reason: maildirError(folder, error).message}
      }
    },
    has: (messageIds) => messageIdsIn([unread, join(folder, 'cur')], messageIds),
    close: () => Promise.resolve(),
  }
}

/** One of its own for each message, also within a second. */
const fileNameOf = (messageId: string): string => {
  const hash = createHash('sha256').update(messageId).digest('hex').slice(0, 32)
  return `${Math.floor(Date.now() / 1000)}.${hash}.${hostname().replaceAll(/[/:]/g, '_')}`
}

const assertUsable = async (folder: string): Promise<void> => {
  const names: readonly string[] = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw maildirError(folder, error)
  })
  if (names.length > 0 && !FOLDERS.every((name) => names.includes(name)))
    throw new MaildirError(
      `${folder} is there and is no maildir (no tmp, new and cur in it). Name another folder.`,
    )
}

const makeFolders = async (folder: string): Promise<void> => {
  for (const name of FOLDERS) await mkdir(join(folder, name), {recursive: true, mode: 0o700})
}

const maildirError = (folder: string, error: unknown): MaildirError =>
  new MaildirError(
    `The maildir ${folder} can’t be written: ${error instanceof Error ? error.message : String(error)}. Mend that, or name another folder.`,
    error,
  )

/** A rename is on disk once its folder is. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
