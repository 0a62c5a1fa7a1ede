/** A Mendoza patch: operation codes, each followed by its operands. https://github.com/sanity-io/mendoza */
export type MendozaPatch = readonly unknown[]

/** The operations of the format that the encoder uses; names and numbers are the format's. */
export const op = {
  value: 0,
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  pushElementCopy: 12,
  pushElementBlank: 13,
  returnIntoObjectSameKeyPop: 15,
  returnIntoArrayPop: 16,
  objectSetFieldValue: 17,
  objectDeleteField: 19,
  arrayAppendValue: 20,
  arrayAppendSlice: 21,
  stringAppendString: 22,
  stringAppendSlice: 23,
} as const
