import {idInLayer, publishedIdOf, type LakeDocument} from './document.ts'
import {DocumentIndex} from './document-index.ts'

/** Which of a document's variants a query sees: all of them, the published one, or the first there is of a stack of layers. */
export type Perspective = 'raw' | 'published' | 'drafts' | readonly string[]

/** The views of one dataset, made when first asked for and kept up to date as the dataset changes. */
export class PerspectiveViews {
  readonly #raw: DocumentIndex
  readonly #views = new Map<string, DocumentIndex>()

  constructor(raw: DocumentIndex) {
    this.#raw = raw
  }

  view(perspective: Perspective): DocumentIndex {
    if (perspective === 'raw') return this.#raw
    const layers = perspective === 'published' ? [] : perspective === 'drafts' ? ['drafts'] : perspective
    const stack = layers.filter((layer) => layer !== 'published' && layer !== 'raw')
    const name = stack.join('\n')
    const known = this.#views.get(name)
    if (known !== undefined) return known
    const view = stack.length === 0 ? this.#published() : this.#layered(stack)
    this.#views.set(name, view)
    return view
  }

  #published(): DocumentIndex {
    const view = new DocumentIndex()
    for (const document of this.#raw.all())
      if (publishedIdOf(document._id) === document._id) view.put(document)
    this.#raw.subscribe((id, _before, after) => {
      if (publishedIdOf(id) !== id) return
      if (after === undefined) view.remove(id)
      else view.put(after)
    })
    return view
  }

  #layered(stack: readonly string[]): DocumentIndex {
    const view = new DocumentIndex()
    const refresh = (id: string) => {
      const publishedId = publishedIdOf(id)
      const seen = this.#first(publishedId, stack)
      if (seen === undefined) view.remove(publishedId)
      else view.put({...seen, _id: publishedId, _originalId: seen._id})
    }
    const done = new Set<string>()
    for (const {_id} of this.#raw.all()) {
      const publishedId = publishedIdOf(_id)
      if (done.has(publishedId)) continue
      done.add(publishedId)
      refresh(publishedId)
    }
    this.#raw.subscribe(refresh)
    return view
  }

  #first(publishedId: string, stack: readonly string[]): LakeDocument | undefined {
    for (const layer of stack) {
      const document = this.#raw.get(idInLayer(publishedId, layer))
      if (document !== undefined) return document
    }
    return this.#raw.get(publishedId)
  }
}
