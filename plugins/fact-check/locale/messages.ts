import type en from './en.ts'

/** The names of the fact-check's strings. */
export type FactCheckMessage = keyof typeof en

/** Where the fact-check's strings are kept. */
export const factCheckNamespace = 'fact-check'
