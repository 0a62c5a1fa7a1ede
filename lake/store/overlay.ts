import type {LakeDocument} from '../engine/document.ts'
import type {DocumentIndex} from '../engine/document-index.ts'

/** What can be asked of documents, be they stored or about to be. */
export interface DocumentReader {
  readonly get: (id: string) => LakeDocument | undefined
  /** Documents that may refer to `id`: those that do are among them. */
  readonly referring: (id: string) => Iterable<LakeDocument>
}

/** The stored documents as a reader. */
export const readerOf = (index: DocumentIndex): DocumentReader => ({
  get: (id) => index.get(id),
  referring: (id) => index.referring([id]).documents(),
})

/** Changes on top of documents that stay as they are. */
export class Overlay implements DocumentReader {
  readonly #base: DocumentReader
  readonly #changed = new Map<string, LakeDocument | undefined>()

  constructor(base: DocumentReader) {
    this.#base = base
  }

  get size(): number {
    return this.#changed.size
  }

  /** Ids of the documents that were put or removed, in the order in which that began. */
  changedIds(): Iterable<string> {
    return this.#changed.keys()
  }

  isChanged(id: string): boolean {
    return this.#changed.has(id)
  }

  get(id: string): LakeDocument | undefined {
    return this.#changed.has(id) ? this.#changed.get(id) : this.#base.get(id)
  }

  put(document: LakeDocument): void {
    this.#changed.set(document._id, document)
  }

  remove(id: string): void {
    this.#changed.set(id, undefined)
  }

  *referring(id: string): Iterable<LakeDocument> {
    for (const document of this.#base.referring(id)) if (!this.#changed.has(document._id)) yield document
    for (const document of this.#changed.values()) if (document !== undefined) yield document
  }

  /** Does the same to `target`. */
  applyTo(target: {
    readonly put: (document: LakeDocument) => void
    readonly remove: (id: string) => void
  }): void {
    for (const [id, document] of this.#changed) {
      if (document === undefined) target.remove(id)
      else target.put(document)
    }
  }
}
