import type {Waiver} from '../contract/waiver.ts'
import type {Finding} from '../findings/finding.ts'

/**
 * What a waiver of a finding names: words wherever they stand in their document, so that it outlives what is written around them;
 * else the place, with what stands there where that is text; the document alone where it is about the whole of it.
 *
 * @returns `undefined` for what can't be waived: errors.
 */
export const waiverFor = ({
  ruleId,
  severity,
  documentId,
  path,
  range,
  actual,
}: Finding): Pick<Waiver, 'ruleId' | 'documentId' | 'path' | 'text'> | undefined => {
  if (severity !== 'warning') return undefined
  const text = typeof actual === 'string' && actual.trim() !== '' ? actual : null
  if (range !== undefined && text !== null) return {ruleId, documentId, path: null, text}
  return path === '' ? {ruleId, documentId, path: null, text: null} : {ruleId, documentId, path, text}
}
