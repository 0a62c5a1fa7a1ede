import {nameOfDocument} from '../contract/names.ts'
import {step, type RawRecord} from '../contract/raw.ts'
import {issueLinks, type IssueLink} from '../links/issue-links.ts'
import {stringAt} from '../quotes/uses.ts'
import {LINK_OUTCOMES} from '../vocabulary.ts'
import {documentsIn, type SheetRecords} from './sheet-records.ts'
import {noEvidence, type SheetCheck, type SheetLine} from './sheet-line.ts'

/**
 * A line for each page that readers are sent to, with what came of asking for it.
 *
 * @param raw - What the issue's query answered.
 */
export const linkLines = (raw: unknown, records: SheetRecords): readonly SheetLine[] => {
  const documents = documentsIn(raw, LINKING)
  return issueLinks(raw).map((link) => linkLine(link, documents, records))
}

/** Types that send readers to a page. */
const LINKING = ['newsletter', 'issue', 'essay', 'weeklyLink', 'source', 'person', 'imageCredit']

const linkLine = (
  {url, places}: IssueLink,
  documents: ReadonlyMap<string, RawRecord>,
  records: SheetRecords,
): SheetLine => {
  const [first] = places
  const asked = [...records.sources.values()]
    .map((source) => step(source, 'urlCheck'))
    .find((check) => stringAt(check, 'url') === url)
  const outcome = stringAt(asked, 'outcome')
  const names = places.map(({documentId}) => nameOfDocument(documents.get(documentId) ?? {}))
  const isThere = outcome === 'found' || outcome === 'moved'
  return {
    kind: 'link',
    words: url,
    documentId: first?.documentId ?? '',
    documentName: [...new Set(names)].join(', '),
    path: first?.path ?? '',
    sentence: '',
    by: '',
    against: noEvidence,
    checks: asked === undefined ? [] : [checkOf(asked)],
    state: outcome === '' ? 'Not checked' : titleOf(outcome),
    isOpen: !isThere,
    toDo: isThere ? '' : outcome === '' ? 'Open it, and see that it is what it is cited for.' : TO_DO,
  }
}

const TO_DO = 'Open it yourself; link a copy if the page is gone.'

const titleOf = (outcome: string): string =>
  LINK_OUTCOMES.find(({value}) => value === outcome)?.title ?? outcome

const checkOf = (asked: unknown): SheetCheck => ({
  by: 'The link check',
  at: stringAt(asked, 'checkedAt'),
  verdict: titleOf(stringAt(asked, 'outcome')),
  note: stringAt(asked, 'detail'),
})
