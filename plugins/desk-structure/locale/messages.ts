import type en from './en.ts'

/** The names of the desk's strings. */
export type DeskMessage = keyof typeof en

/** Where the desk's strings are kept. */
export const deskNamespace = 'desk'
