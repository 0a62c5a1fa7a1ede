import {evaluateSync, parse, toJS, type DereferenceFunction, type ExprNode} from 'groq-js'
import {BODY_NODE} from '../../../newsletter/query/fragments.ts'
import {issueByIdQuery} from '../../../newsletter/query/issue-queries.ts'

/** A document as it is stored: whole, nothing known about its fields. */
export interface StoredDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

/** What there is of one document. */
export interface Versions {
  readonly draft: StoredDocument | null
  readonly published: StoredDocument | null
}

/** By published id. What isn't in here has not been asked for yet; a document that isn't there has two nulls. */
export type Documents = ReadonlyMap<string, Versions>

/** `drafts`: each document's draft, else what is published. `published`: what the export reads. */
export type Perspective = 'drafts' | 'published'

/** What a query answers over the documents that are at hand. */
export interface LocalAnswer {
  /** An issue's as `parseIssue` takes it. */
  readonly raw: unknown
  /** Every document that the query asked for, by published id. */
  readonly asked: ReadonlySet<string>
}

/**
 * Asks the export's own query over documents in memory. It says itself which documents it needs: what it asks for and isn't at
 * hand is to be fetched, and the query asked again.
 */
export const askLocally = (documents: Documents, issueId: string, perspective: Perspective): LocalAnswer => {
  const {raw, asked} = answerTo(issueQuery, {id: issueId}, documents, perspective)
  return {raw, asked: asked.add(NEWSLETTER_ID).add(issueId)}
}

/** What the issue's query answers for an entry of an essay's body, wherever it stands: no other entry has a part in that. */
export const askForBodyNode = (documents: Documents, node: unknown, perspective: Perspective): LocalAnswer =>
  answerTo(bodyNodeQuery, {node}, documents, perspective)

const issueQuery = parse(issueByIdQuery)

const bodyNodeQuery = parse(`$node${BODY_NODE}`)

const answerTo = (
  query: ExprNode,
  params: Record<string, unknown>,
  documents: Documents,
  perspective: Perspective,
) => {
  const asked = new Set<string>()
  const seen = (id: string): StoredDocument | undefined => seenAs(documents.get(id), id, perspective)
  const dereference: DereferenceFunction = ({_ref: id}) => {
    asked.add(id)
    return seen(id)
  }
  // What the query scans for instead of following references: the newsletter, the issue, and the issues that ran an essay.
  const scanned = [...documents.keys()].flatMap((id) => {
    const document = seen(id)
    return document?._type === 'issue' || document?._type === 'newsletter' ? [document] : []
  })
  const raw: unknown = toJS(evaluateSync(query, {dataset: scanned, params, dereference}))
  return {raw, asked}
}

/** The one newsletter, which the query names by its id. */
const NEWSLETTER_ID = 'newsletter'

const seenAs = (
  versions: Versions | undefined,
  id: string,
  perspective: Perspective,
): StoredDocument | undefined => {
  if (versions === undefined) return undefined
  const {draft, published} = versions
  if (perspective === 'published' || draft === null) return published ?? undefined
  // The lake shows a draft under the id that it will have. Its revision is another with each letter that is saved, and isn't printed.
  return {...draft, _id: id, _rev: OF_A_DRAFT}
}

/** No document that is published has it. */
const OF_A_DRAFT = 'draft'
