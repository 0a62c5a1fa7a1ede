import type en from './en.ts'

/** The names of the preview's strings. */
export type PreviewMessage = keyof typeof en

/** Where the preview's strings are kept. */
export const previewNamespace = 'issue-preview'
