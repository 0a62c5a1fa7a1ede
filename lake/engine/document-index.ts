import {publishedIdOf, type LakeDocument} from './document.ts'
import {scalarsAt, type DocumentPath} from './document-path.ts'

interface Entry {
  document: LakeDocument
  /** Place in the order in which documents came. Updating a document keeps it. */
  readonly ordinal: number
}

/** The documents that share a key, in order. */
class Bucket {
  readonly #entries = new Set<Entry>()
  #documents: readonly LakeDocument[] | undefined
  #last = -1
  #isOrdered = true

  get size(): number {
    return this.#entries.size
  }

  add(entry: Entry): void {
    if (entry.ordinal < this.#last) this.#isOrdered = false
    else this.#last = entry.ordinal
    this.#entries.add(entry)
    this.#documents = undefined
  }

  delete(entry: Entry): void {
    this.#entries.delete(entry)
    this.#documents = undefined
  }

  touch(): void {
    this.#documents = undefined
  }

  entries(): Iterable<Entry> {
    return this.#entries
  }

  documents(): readonly LakeDocument[] {
    if (this.#documents === undefined) {
      const entries = [...this.#entries]
      if (!this.#isOrdered) entries.sort((a, b) => a.ordinal - b.ordinal)
      this.#documents = entries.map(({document}) => document)
    }
    return this.#documents
  }
}

/** One hash index: key → documents. */
class KeyIndex {
  readonly #buckets = new Map<string, Bucket>()
  readonly #keysOf: (document: LakeDocument) => Iterable<string>

  constructor(keysOf: (document: LakeDocument) => Iterable<string>) {
    this.#keysOf = keysOf
  }

  add(entry: Entry): void {
    for (const key of new Set(this.#keysOf(entry.document))) this.#bucket(key).add(entry)
  }

  delete(entry: Entry): void {
    for (const key of new Set(this.#keysOf(entry.document))) this.#drop(key, entry)
  }

  /** Moves an entry between buckets after its document was replaced. */
  update(entry: Entry, before: LakeDocument): void {
    const old = new Set(this.#keysOf(before))
    for (const key of new Set(this.#keysOf(entry.document))) {
      if (old.delete(key)) this.#bucket(key).touch()
      else this.#bucket(key).add(entry)
    }
    for (const key of old) this.#drop(key, entry)
  }

  get(key: string): Bucket | undefined {
    return this.#buckets.get(key)
  }

  #bucket(key: string): Bucket {
    let bucket = this.#buckets.get(key)
    if (bucket === undefined) {
      bucket = new Bucket()
      this.#buckets.set(key, bucket)
    }
    return bucket
  }

  #drop(key: string, entry: Entry): void {
    const bucket = this.#buckets.get(key)
    if (bucket === undefined) return
    bucket.delete(entry)
    if (bucket.size === 0) this.#buckets.delete(key)
  }
}

/** Called after a document was put or removed; `after` is `undefined` when it is gone. */
export type IndexListener = (
  id: string,
  before: LakeDocument | undefined,
  after: LakeDocument | undefined,
) => void

/**
 * Documents in memory, with hash indexes that are made when a query first asks for one and kept up to date after that.
 * Documents are never changed, only replaced.
 */
export class DocumentIndex {
  readonly #entries = new Map<string, Entry>()
  readonly #everything = new Bucket()
  readonly #pathIndexes = new Map<string, KeyIndex>()
  #references: KeyIndex | undefined
  #versions: KeyIndex | undefined
  readonly #listeners = new Set<IndexListener>()
  #next = 0

  constructor(documents: Iterable<LakeDocument> = []) {
    for (const document of documents) this.put(document)
  }

  get size(): number {
    return this.#entries.size
  }

  get(id: string): LakeDocument | undefined {
    return this.#entries.get(id)?.document
  }

  /** Every document, in the order in which they came. */
  all(): readonly LakeDocument[] {
    return this.#everything.documents()
  }

  put(document: LakeDocument): void {
    const entry = this.#entries.get(document._id)
    if (entry === undefined) {
      const fresh = {document, ordinal: this.#next}
      this.#next += 1
      this.#entries.set(document._id, fresh)
      this.#everything.add(fresh)
      for (const index of this.#indexes()) index.add(fresh)
      this.#tell(document._id, undefined, document)
      return
    }
    const before = entry.document
    entry.document = document
    this.#everything.touch()
    for (const index of this.#indexes()) index.update(entry, before)
    this.#tell(document._id, before, document)
  }

  remove(id: string): void {
    const entry = this.#entries.get(id)
    if (entry === undefined) return
    this.#entries.delete(id)
    this.#everything.delete(entry)
    for (const index of this.#indexes()) index.delete(entry)
    this.#tell(id, entry.document, undefined)
  }

  /** Documents where `path` leads to one of `keys` (in their text form), at least; and how many at the most. */
  withScalar(path: DocumentPath, keys: readonly string[]): Candidates {
    const name = path.join('\u0000')
    let index = this.#pathIndexes.get(name)
    if (index === undefined) {
      index = this.#build((document) => scalarsAt(document, path))
      this.#pathIndexes.set(name, index)
    }
    return candidates(index, keys)
  }

  /** Documents that hold a reference to one of `ids`, at any depth. */
  referring(ids: readonly string[]): Candidates {
    this.#references ??= this.#build(referencesIn)
    return candidates(this.#references, ids)
  }

  /** Documents of these ids. */
  withIds(ids: readonly string[]): Candidates {
    const entries = new Set(ids.flatMap((id) => this.#entries.get(id) ?? []))
    return {size: entries.size, documents: () => inOrder(entries)}
  }

  /** The published document, the draft and the release versions of these published ids. */
  versionsOf(publishedIds: readonly string[]): Candidates {
    this.#versions ??= this.#build(({_id}) => [publishedIdOf(_id)])
    return candidates(this.#versions, publishedIds)
  }

  /** Hears of every later change. Returns how to stop. */
  subscribe(listener: IndexListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #build(keysOf: (document: LakeDocument) => Iterable<string>): KeyIndex {
    const index = new KeyIndex(keysOf)
    for (const entry of this.#entries.values()) index.add(entry)
    return index
  }

  *#indexes(): Iterable<KeyIndex> {
    yield* this.#pathIndexes.values()
    if (this.#references) yield this.#references
    if (this.#versions) yield this.#versions
  }

  #tell(id: string, before: LakeDocument | undefined, after: LakeDocument | undefined): void {
    for (const listener of this.#listeners) listener(id, before, after)
  }
}

/** An index's answer: how many documents at the most, and the documents when they are wanted. */
export interface Candidates {
  readonly size: number
  readonly documents: () => readonly LakeDocument[]
}

const candidates = (index: KeyIndex, keys: readonly string[]): Candidates => {
  const [only, ...others] = [...new Set(keys)].flatMap((key) => index.get(key) ?? [])
  if (only === undefined) return {size: 0, documents: () => []}
  if (others.length === 0) return {size: only.size, documents: () => only.documents()}
  const buckets = [only, ...others]
  return {
    size: buckets.reduce((sum, bucket) => sum + bucket.size, 0),
    documents: () => inOrder(new Set(buckets.flatMap((bucket) => [...bucket.entries()]))),
  }
}

const inOrder = (entries: ReadonlySet<Entry>): readonly LakeDocument[] =>
  [...entries].toSorted((a, b) => a.ordinal - b.ordinal).map(({document}) => document)

/** The ids that a value refers to, at any depth. */
function* referencesIn(value: unknown): Iterable<string> {
  const pending = [value]
  while (pending.length > 0) {
    const next = pending.pop()
    if (Array.isArray(next)) for (const item of next) pending.push(item)
    else if (typeof next === 'object' && next !== null) {
      if ('_ref' in next && typeof next._ref === 'string') yield next._ref
      for (const item of Object.values(next)) if (typeof item === 'object') pending.push(item)
    }
  }
}
