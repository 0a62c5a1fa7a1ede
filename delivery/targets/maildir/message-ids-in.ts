import {open, readdir} from 'node:fs/promises'
import {join} from 'node:path'

/** Bytes. Our headers are well below it. */
const HEADER = 16_384

/**
 * Which of these Message-IDs the folders' mails have. The files are read, since mail programs rename them as they like.
 *
 * @param wanted - With their angle brackets.
 */
export const messageIdsIn = async (
  folders: readonly string[],
  wanted: ReadonlySet<string>,
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  for (const folder of folders) {
    // A maildir that nothing was put into yet isn't there.
    for (const name of await readdir(folder).catch(() => [])) {
      if (found.size === wanted.size) return found
      const id = await messageIdOf(join(folder, name))
      if (id !== undefined && wanted.has(id)) found.add(id)
    }
  }
  return found
}

const messageIdOf = async (path: string): Promise<string | undefined> => {
  // Somebody may be reading the mailbox, and moving what they have read.
  const file = await open(path, 'r').catch(() => undefined)
  if (file === undefined) return undefined
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(HEADER), 0, HEADER, 0)
    const [header = ''] = buffer.toString('latin1', 0, bytesRead).split(/\r?\n\r?\n/, 1)
    return /^message-id:\s*(<[^>]*>)/im.exec(header)?.[1]
  } finally {
    await file.close()
  }
}
