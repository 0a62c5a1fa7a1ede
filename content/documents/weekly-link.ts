import {text, type Entry} from '../writing/blocks.ts'
import {document} from '../writing/document.ts'
import {reference} from '../writing/reference.ts'

interface WeeklyLink {
  /** One emoji. */
  readonly symbol: string
  readonly headline: string
  readonly shortLabel: string
  readonly url: string
  /** The source's id after `source-`. */
  readonly source: string
  readonly body: readonly Entry[]
}

/** A weekly link, `link-<name>`. */
export const weeklyLink = (name: string, {source, body, ...fields}: WeeklyLink) =>
  document('weeklyLink', `link-${name}`, {
    ...fields,
    body: text(...body),
    source: reference(`source-${source}`),
  })
