import type {Annotation} from '../block/contract.ts'
import type {Quote} from './contract.ts'

/** The quotes whose originals a block quote prints under its text, each once. */
export const originalsOf = (markDefs: readonly Annotation[]): readonly Quote[] => {
  const shown = markDefs.flatMap((mark) =>
    mark._type === 'quotation' && mark.showOriginal === true ? [mark.quote] : [],
  )
  return [...new Map(shown.map((quote) => [quote._id, quote])).values()]
}
