import {randomUUID} from 'node:crypto'
import {mkdir, open, readFile, rename, rm, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {checkAssetName, checkDatasetName, type AssetFile} from './asset-name.ts'

/**
 * The bytes of a lake's assets: `<folder>/<dataset>/images|files/<name>`. Names are made from content, so a file never changes
 * once it is there. Every method throws AssetError for names that no asset or dataset has.
 */
export class AssetFolder {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Where the file is, or would be. */
  pathOf(dataset: string, file: AssetFile): string {
    checkDatasetName(dataset)
    checkAssetName(file)
    return join(this.#folder, dataset, file.kind, file.name)
  }

  /** Size in bytes; `undefined` when there is no such file. */
  async sizeOf(dataset: string, file: AssetFile): Promise<number | undefined> {
    return stat(this.pathOf(dataset, file)).then(({size}) => size, ifMissing)
  }

  async read(dataset: string, file: AssetFile): Promise<Uint8Array | undefined> {
    return readFile(this.pathOf(dataset, file)).catch(ifMissing)
  }

  /** Keeps bytes, on disk before it resolves. Does nothing when a file of that name and size is there. */
  async write(dataset: string, file: AssetFile, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(dataset, file)
    if ((await this.sizeOf(dataset, file)) !== bytes.length) await writeWhole(path, bytes)
  }

  async remove(dataset: string, file: AssetFile): Promise<void> {
    await rm(this.pathOf(dataset, file), {force: true})
  }
}

/** Writes a file so that it is either there whole or not at all, whenever the power goes. */
export const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const folder = dirname(path)
  await mkdir(folder, {recursive: true})
  const draft = join(folder, `.${randomUUID()}.part`)
  try {
    const file = await open(draft, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, {force: true})
    throw error
  }
  const entries = await open(folder)
  try {
    await entries.sync()
  } finally {
    await entries.close()
  }
}

const ifMissing = (error: unknown): undefined => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
