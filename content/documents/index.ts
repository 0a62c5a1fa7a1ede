import type {SampleDocument} from '../writing/document.ts'
import {imageCredits} from './image-credits.ts'
import {issue41} from './issue-41/index.ts'
import {issue42} from './issue-42/index.ts'
import {issue43} from './issue-43/index.ts'
import {issue44} from './issue-44/index.ts'
import {newsletter} from './newsletter.ts'
import {people} from './people.ts'
import {quoteChecks} from './quote-checks.ts'
import {quotes} from './quotes.ts'
import {sourceSnapshots} from './source-snapshots.ts'
import {sources} from './sources.ts'

const written: readonly SampleDocument[] = [
  newsletter,
  ...people,
  ...imageCredits,
  ...sources,
  ...sourceSnapshots,
  ...quotes,
  ...issue41,
  ...issue42,
  ...issue43,
  ...issue44,
]

/** The whole sample, by type and then by id. */
export const sampleDataset: readonly SampleDocument[] = [
  ...written,
  ...quoteChecks(issue41, '2026-05-06T10:00:00Z', written),
  ...quoteChecks(issue42, '2026-05-13T10:00:00Z', written),
  ...quoteChecks(issue43, '2026-05-20T10:00:00Z', written),
].toSorted((a, b) => order(a._type, b._type) || order(a._id, b._id))

// Not by locale, so that every machine sorts alike.
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
