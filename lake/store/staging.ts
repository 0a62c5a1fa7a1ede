import type {LakeDocument} from '../engine/document.ts'
import {applyPatch} from './apply-patch.ts'
import {newDocumentId} from './ids.ts'
import type {NewDocument, PatchOperations} from './mutation.ts'
import {Overlay, type DocumentReader} from './overlay.ts'
import {alreadyExists, notFound, revisionMismatch} from './problems.ts'

/** A mutation of one document, as listeners and history are told: what `@sanity/mutator` applies. */
export type StoredMutation =
  | {readonly create: LakeDocument}
  | {readonly createOrReplace: LakeDocument}
  | {readonly delete: {readonly id: string}}
  | {readonly patch: PatchOperations & {readonly id: string}}

/** What one mutation did to one document. */
export interface MutationResult {
  readonly id: string
  readonly operation: 'create' | 'update' | 'delete' | 'none'
}

/** One transaction in the making: its changes lie on top of the documents and are dropped if anything is wrong. */
export class Staging {
  readonly before: DocumentReader
  readonly after: Overlay
  readonly transactionId: string
  readonly timestamp: string
  readonly results: MutationResult[] = []
  /** Documents whose earlier history goes with them. */
  readonly purged = new Set<string>()
  readonly #mutations = new Map<string, StoredMutation[]>()
  readonly #keepsSystemFields: boolean

  constructor(
    documents: DocumentReader,
    transactionId: string,
    timestamp: string,
    {keepsSystemFields = false}: {readonly keepsSystemFields?: boolean} = {},
  ) {
    this.before = documents
    this.after = new Overlay(documents)
    this.transactionId = transactionId
    this.timestamp = timestamp
    this.#keepsSystemFields = keepsSystemFields
  }

  /** @throws TransactionError when there is a document of that id. */
  create(document: NewDocument): void {
    const id = newDocumentId(document._id)
    if (this.after.get(id) !== undefined) throw alreadyExists(id)
    const created = this.#put({...document, _id: id})
    this.#record(id, {create: created}, 'create')
  }

  createOrReplace(document: NewDocument): void {
    const id = newDocumentId(document._id)
    const isThere = this.after.get(id) !== undefined
    const replacement = this.#put({...document, _id: id})
    this.#record(id, {createOrReplace: replacement}, isThere ? 'update' : 'create')
  }

  createIfNotExists(document: NewDocument): void {
    const id = newDocumentId(document._id)
    if (this.after.get(id) === undefined) this.create({...document, _id: id})
    else this.results.push({id, operation: 'none'})
  }

  /** Deletes a document; one that isn't there is as it should be. */
  delete(id: string): void {
    if (this.after.get(id) === undefined) return
    this.after.remove(id)
    this.#record(id, {delete: {id}}, 'delete')
  }

  /** @throws TransactionError when there is no such document, it has another revision or the patch can't be applied. */
  patch(id: string, operations: PatchOperations, ifRevision?: string): void {
    const document = this.after.get(id)
    if (document === undefined) throw notFound(id)
    if (ifRevision !== undefined) this.expectRevision(id, ifRevision)
    this.after.put(this.#stamped(applyPatch(document, operations), document))
    this.#record(id, {patch: {...operations, id}}, 'update')
  }

  /**
   * @throws TransactionError when the document, as it was before the transaction, has another revision. Earlier mutations of the
   * same transaction don't count: their revision is nobody's to expect.
   */
  expectRevision(id: string, revision: string): void {
    const current = (this.before.get(id) ?? this.after.get(id))?.['_rev']
    if (current !== revision) throw revisionMismatch(id, current, revision)
  }

  mutationsOf(id: string): readonly StoredMutation[] {
    return this.#mutations.get(id) ?? []
  }

  #put(document: LakeDocument): LakeDocument {
    const stamped = this.#stamped(document, document)
    this.after.put(stamped)
    return stamped
  }

  /** The document with this transaction's system fields; `origin` says when it was created. */
  #stamped(document: LakeDocument, origin: LakeDocument): LakeDocument {
    const created = origin['_createdAt']
    const system = {
      _createdAt: typeof created === 'string' ? created : this.timestamp,
      _updatedAt: this.timestamp,
      _rev: this.transactionId,
    }
    if (!this.#keepsSystemFields) return {...document, ...system}
    const {_updatedAt, _rev} = document
    return {
      ...document,
      _createdAt: system._createdAt,
      _updatedAt: typeof _updatedAt === 'string' ? _updatedAt : system._updatedAt,
      _rev: typeof _rev === 'string' && _rev !== '' ? _rev : system._rev,
    }
  }

  #record(id: string, mutation: StoredMutation, operation: MutationResult['operation']): void {
    const mutations = this.#mutations.get(id)
    if (mutations === undefined) this.#mutations.set(id, [mutation])
    else mutations.push(mutation)
    this.results.push({id, operation})
  }
}
