import {readdir, readFile, rm, stat, utimes} from 'node:fs/promises'
import {join} from 'node:path'
import {writeWhole} from '../asset-folder.ts'

/**
 * Keeps renditions on disk, the most recently used ones up to a size. Several who ask for the same at once wait for one
 * computation. What is in the folder when it starts counts; losing the folder loses nothing but time.
 */
export class RenditionCache {
  readonly #folder: string
  readonly #mostBytes: number
  /** Sizes by file name, least recently used first. */
  readonly #sizes = new Map<string, number>()
  readonly #underway = new Map<string, Promise<Uint8Array>>()
  #total = 0
  #loaded: Promise<void> | undefined

  constructor(folder: string, mostBytes: number) {
    this.#folder = folder
    this.#mostBytes = mostBytes
  }

  /**
   * The bytes kept under a name, or else made and kept.
   *
   * @param name - A file name; the same for the same bytes, always.
   */
  async get(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const underway = this.#underway.get(name)
    if (underway !== undefined) return underway
    const asked = this.#find(name, make).finally(() => this.#underway.delete(name))
    this.#underway.set(name, asked)
    return asked
  }

  /** Forgets every rendition whose name begins so. */
  async forget(prefix: string): Promise<void> {
    await this.#load()
    await Promise.all(
      [...this.#sizes.keys()].filter((name) => name.startsWith(prefix)).map((name) => this.#drop(name)),
    )
  }

  async #find(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    await this.#load()
    const path = join(this.#folder, name)
    if (this.#sizes.has(name)) {
      const kept = await readFile(path).catch(() => undefined)
      if (kept !== undefined) {
        this.#use(name, kept.length)
        const now = new Date()
        await utimes(path, now, now).catch(() => undefined)
        return kept
      }
    }
    const made = await make()
    // A full disk or a read-only folder is no reason not to show the image.
    const isKept = await writeWhole(path, made).then(
      () => true,
      () => false,
    )
    if (isKept) {
      this.#use(name, made.length)
      await this.#trim()
    }
    return made
  }

  #use(name: string, size: number): void {
    this.#total += size - (this.#sizes.get(name) ?? 0)
    this.#sizes.delete(name)
    this.#sizes.set(name, size)
  }

  async #drop(name: string): Promise<void> {
    this.#total -= this.#sizes.get(name) ?? 0
    this.#sizes.delete(name)
    await rm(join(this.#folder, name), {force: true})
  }

  async #trim(): Promise<void> {
    for (const name of this.#sizes.keys()) {
      if (this.#total <= this.#mostBytes) return
      await this.#drop(name)
    }
  }

  #load(): Promise<void> {
    this.#loaded ??= this.#readFolder()
    return this.#loaded
  }

  async #readFolder(): Promise<void> {
    const names = await readdir(this.#folder).catch(() => [])
    const files = await Promise.all(
      names.map(async (name) => ({name, stats: await stat(join(this.#folder, name)).catch(() => undefined)})),
    )
    const inOrder = files.toSorted((a, b) => (a.stats?.mtimeMs ?? 0) - (b.stats?.mtimeMs ?? 0))
    for (const {name, stats} of inOrder) {
      if (name.endsWith('.part')) await rm(join(this.#folder, name), {force: true})
      else if (stats?.isFile() === true) this.#use(name, stats.size)
    }
    await this.#trim()
  }
}
