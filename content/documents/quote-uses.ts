import type {SampleDocument} from '../writing/document.ts'

/** One passage of a document that is marked as a quotation. */
export interface QuoteUse {
  readonly useId: string
  readonly quoteId: string
  /** The marked words, spans joined in order. */
  readonly printed: string
}

/** The quotations in a document, wherever in it they stand. */
export const quoteUses = (document: SampleDocument): readonly QuoteUse[] => {
  const uses = new Map<string, QuoteUse>()
  for (const block of blocksIn(document)) {
    for (const mark of block.markDefs) {
      if (mark['_type'] !== 'quotation') continue
      const useId = String(mark['useId'])
      const words = block.children.filter(({marks}) => marks?.includes(String(mark['_key'])))
      uses.set(useId, {
        useId,
        quoteId: String(Reflect.get(Object(mark['quote']), '_ref')),
        printed: `${uses.get(useId)?.printed ?? ''}${words.map(({text}) => text).join('')}`,
      })
    }
  }
  return [...uses.values()]
}

interface Block {
  readonly markDefs: readonly Readonly<Record<string, unknown>>[]
  readonly children: readonly {readonly text?: string; readonly marks?: readonly string[]}[]
}

function* blocksIn(value: unknown): Iterable<Block> {
  if (typeof value !== 'object' || value === null) return
  if (isBlock(value)) yield value
  else for (const child of Object.values(value)) yield* blocksIn(child)
}

const isBlock = (value: object): value is Block =>
  'children' in value && Array.isArray(value.children) && 'markDefs' in value && Array.isArray(value.markDefs)
