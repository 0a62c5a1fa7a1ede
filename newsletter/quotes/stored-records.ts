import {step, type RawRecord} from '../contract/raw.ts'
import {publishedIdOf} from './uses.ts'
import type {CheckRecord, QuoteRecord, Selector, SnapshotRecord} from './records.ts'

/** A stored quote as checking takes it. */
export const quoteRecord = (quote: RawRecord, translatorAccount: string | null = null): QuoteRecord => ({
  _id: publishedIdOf(quote),
  originalText: textAt(quote, 'originalText'),
  originalLanguage: textAt(quote, 'originalLanguage'),
  translation: textAt(quote, 'translation'),
  translatorId: refAt(quote, 'translator'),
  translatorAccount,
  speaker: textAt(quote, 'speaker'),
  speakerRole: textAt(quote, 'speakerRole'),
  locator: textAt(quote, 'locator'),
  selector: selectorAt(quote),
  sourceId: refAt(quote, 'source'),
  snapshotId: refAt(quote, 'snapshot'),
})

/** A stored snapshot as checking takes it. */
export const snapshotRecord = (snapshot: RawRecord): SnapshotRecord => ({
  _id: publishedIdOf(snapshot),
  sourceId: refAt(snapshot, 'source'),
  sourceDate: textAt(snapshot, 'sourceDate'),
  text: textAt(snapshot, 'text'),
  textSha256: textAt(snapshot, 'textSha256'),
  _createdAt: textAt(snapshot, '_createdAt'),
})

/**
 * A stored check as checking takes it.
 *
 * @param checker - The document of the person it names.
 */
export const checkRecord = (check: RawRecord, checker?: RawRecord): CheckRecord => ({
  _id: publishedIdOf(check),
  quoteId: refAt(check, 'quote'),
  documentId: refAt(check, 'document'),
  useId: textAt(check, 'useId'),
  verdict: textAt(check, 'verdict'),
  checkerId: refAt(check, 'checker'),
  checkerName: textAt(checker, 'name'),
  personAccount: textAt(checker, 'userId'),
  checkerAccount: textAt(check, 'checkerAccount'),
  checkedAt: textAt(check, 'checkedAt'),
  fingerprint: textAt(check, 'fingerprint'),
  contextFingerprint: textAt(check, 'contextFingerprint'),
  judged: textAt(check, 'judged'),
  context: textAt(check, 'context'),
  matchClass: textAt(check, 'matchClass'),
  matcherVersion: textAt(check, 'matcherVersion'),
  note: textAt(check, 'note'),
  resolvesId: refAt(check, 'resolves'),
})

const textAt = (value: unknown, name: string): string | null => {
  const text = step(value, name)
  return typeof text === 'string' ? text : null
}

const refAt = (value: unknown, name: string): string | null => textAt(step(value, name), '_ref')

const selectorAt = (quote: RawRecord): Selector => {
  const selector = step(quote, 'selector')
  return {
    exact: textAt(selector, 'exact'),
    prefix: textAt(selector, 'prefix'),
    suffix: textAt(selector, 'suffix'),
  }
}
