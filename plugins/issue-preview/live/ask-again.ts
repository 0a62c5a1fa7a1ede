import {isRecord, valueAt} from '../../../newsletter/contract/raw.ts'
import {changesAt} from '../../lib/changes-at.ts'
import {
  askForBodyNode,
  askLocally,
  type Documents,
  type LocalAnswer,
  type StoredDocument,
  type Versions,
} from './ask-locally.ts'

interface Asked {
  readonly documents: Documents
  readonly answer: LocalAnswer
}

/**
 * Asks an issue's query over drafts again and again. Where nothing has changed since the last time but what an essay's body says, it
 * asks for the changed entries alone: all else in the answer is the very same, and so is the answer where nothing has changed. It
 * may then go on asking for documents that an entry doesn't need any more.
 */
export const askAgain = (issueId: string): ((documents: Documents) => LocalAnswer) => {
  let last: Asked | undefined
  return (documents) => {
    const answer =
      (last === undefined ? undefined : answerAfter(last, documents)) ??
      askLocally(documents, issueId, 'drafts')
    last = {documents: new Map(documents), answer}
    return answer
  }
}

const answerAfter = ({documents: before, answer}: Asked, documents: Documents): LocalAnswer | undefined => {
  if (before.size !== documents.size) return undefined
  const changed = [...documents].filter(([id, versions]) => !isAsBefore(before.get(id), versions))
  const [only] = changed
  if (only === undefined) return answer
  const [id, {draft, published}] = only
  const known = before.get(id)
  if (changed.length > 1 || known?.published !== published || draft?._type !== 'essay') return undefined
  if (isAmongLinks(answer.raw, id)) return undefined
  const changes = changesAt(withoutStamps(known.draft), withoutStamps(draft), ['body', '*'])
  return changes?.reduce<LocalAnswer>(({raw, asked}, {path: [, at], value}) => {
    const node = askForBodyNode(documents, value, 'drafts')
    return {raw: withBodyNode(raw, id, Number(at), node.raw), asked: new Set([...asked, ...node.asked])}
  }, answer)
}

const isAsBefore = (known: Versions | undefined, {draft, published}: Versions): boolean =>
  known?.draft === draft && known.published === published

/** No essay belongs there, but one may be put there from elsewhere; then it is asked for as a link, too. */
const isAmongLinks = (raw: unknown, id: string): boolean => {
  const links = valueAt(raw, ['issue', 'weeklyLinks'])
  return Array.isArray(links) && links.some((link) => valueAt(link, ['weeklyLink', '_id']) === id)
}

/** Without what is another with each change that is stored: no query asks for it, or an answer about drafts hasn't got it. */
const withoutStamps = (document: StoredDocument | null) => ({
  ...document,
  _rev: undefined,
  _updatedAt: undefined,
})

const withBodyNode = (raw: unknown, essayId: string, at: number, node: unknown): unknown =>
  changedIn(raw, 'issue', (issue) =>
    changedIn(issue, 'essays', (essays) =>
      mapped(essays, (entry) =>
        valueAt(entry, ['essay', '_id']) === essayId
          ? changedIn(entry, 'essay', (essay) =>
              changedIn(essay, 'body', (body) => mapped(body, (old, place) => (place === at ? node : old))),
            )
          : entry,
      ),
    ),
  )

const changedIn = (value: unknown, field: string, change: (old: unknown) => unknown): unknown =>
  isRecord(value) ? {...value, [field]: change(value[field])} : value

const mapped = (value: unknown, change: (entry: unknown, at: number) => unknown): unknown =>
  Array.isArray(value) ? value.map(change) : value
