import type {PreviewValue} from 'sanity'

/** What a preview's `select` finds in a document: anything, as drafts hold. */
export type Selection<Keys extends string> = Readonly<Partial<Record<Keys, unknown>>>

/** The same with a picture, which goes through as it is. */
export type Pictured<Keys extends string> = Selection<Keys> & {readonly media?: PreviewValue['media']}

/** The first of the candidates that is a text to show; the last is the fallback. */
export const firstText = (...candidates: readonly [...unknown[], string]): string =>
  candidates.find(isText) ?? ''

/** Those parts that are texts, in one line. */
export const inOneLine = (separator: string, ...parts: readonly unknown[]): string =>
  parts.filter(isText).join(separator)

/** The day of an instant or date as stored. */
export const dayIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.slice(0, 10) : undefined

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
