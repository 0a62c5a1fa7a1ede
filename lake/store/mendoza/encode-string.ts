import {op} from './patch.ts'

/**
 * What makes a blank string into `after` by its beginning and end in `before`; `undefined` when they share too little.
 * Only slices from the beginning or up to the end are used: the decoder on npm misplaces others behind non-ASCII text.
 */
export const encodeString = (before: string, after: string): readonly unknown[] | undefined => {
  const prefix = commonPrefix(before, after)
  const suffix = commonSuffix(before, after, prefix)
  if (prefix + suffix < worthwhile) return undefined
  const middle = after.slice(prefix, after.length - suffix)
  const size = byteLength(before)
  return [
    ...(prefix > 0 ? [op.stringAppendSlice, 0, byteLength(before.slice(0, prefix))] : []),
    ...(middle === '' ? [] : [op.stringAppendString, middle]),
    ...(suffix > 0
      ? [op.stringAppendSlice, size - byteLength(before.slice(before.length - suffix)), size]
      : []),
  ]
}

// Below this many characters the operations are longer than the text they stand for.
const worthwhile = 8

/** Size in UTF-8. A lone half of a surrogate pair counts 3, as in the format's decoders (and in `Buffer`). */
const byteLength = (text: string): number => Buffer.byteLength(text)

const commonPrefix = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1
  return splitsPair(a, length) || splitsPair(b, length) ? length - 1 : length
}

const commonSuffix = (a: string, b: string, prefix: number): number => {
  const most = Math.min(a.length, b.length) - prefix
  let length = 0
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length += 1
  return splitsPair(a, a.length - length) || splitsPair(b, b.length - length) ? length - 1 : length
}

/** Whether `at` is between the halves of a surrogate pair. */
const splitsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000
