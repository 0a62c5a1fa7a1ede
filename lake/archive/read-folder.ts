import {open, readFile, realpath, stat} from 'node:fs/promises'
import {dirname, isAbsolute, relative, resolve, sep} from 'node:path'
import type {LakeDocument} from '../engine/document.ts'
import {ArchiveError, unreadable} from './archive-error.ts'
import type {ReadAsset} from './import-assets.ts'
import {readNdjson} from './read-ndjson.ts'

const chunkSize = 1024 * 1024

/**
 * Reads an `.ndjson` file whose assets lie beside it.
 *
 * @throws ArchiveError when it can't be read or taken whole.
 */
export const readFolder = async (
  file: string,
): Promise<{readonly documents: readonly LakeDocument[]; readonly readAsset: ReadAsset}> => {
  const documents = await readNdjson(chunksOf(file), file).catch((error: unknown) => {
    throw error instanceof ArchiveError ? error : unreadable(file, error)
  })
  return {documents, readAsset: (path) => readBeside(file, path)}
}

/** The bytes of a file in turn; a stream of Node's would take longer to make than most datasets to read. */
async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  await using handle = await open(file)
  for (;;) {
    const {bytesRead, buffer} = await handle.read(Buffer.allocUnsafe(chunkSize))
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

const readBeside = async (file: string, path: string): Promise<Uint8Array | undefined> => {
  const folder = await realpath(dirname(file))
  const target = await realpath(resolve(folder, path)).catch(() => undefined)
  if (target === undefined) return undefined
  const inside = relative(folder, target)
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new ArchiveError(
      'ARCHIVE_ESCAPES',
      `The asset "${path}" of ${file} is a link that leads out of the dataset’s folder. Put the file itself there.`,
    )
  }
  try {
    // A pipe would be waited for without end.
    return (await stat(target)).isFile() ? await readFile(target) : undefined
  } catch (error) {
    throw unreadable(target, error)
  }
}
