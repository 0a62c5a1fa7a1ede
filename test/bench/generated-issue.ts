import {DocumentIndex} from '../../lake/engine/document-index.ts'
import {QueryEngine} from '../../lake/engine/engine.ts'
import type {LakeDocument} from '../../lake/engine/document.ts'
import type {Issue} from '../../newsletter/contract/issue.ts'
import {parseIssue} from '../../newsletter/contract/parse-issue.ts'
import {issueByNumberQuery} from '../../newsletter/query/issue-queries.ts'
import {SAMPLE_IMAGE_ID} from '../fixtures/sample-documents.ts'
import {generatedDocuments} from '../generate/generate-archive.ts'

/** The documents of a generated archive as a lake holds them: with one image asset in the place of the file. */
export const storedArchive = (issues: number): readonly LakeDocument[] => [
  {_id: SAMPLE_IMAGE_ID, _type: 'sanity.imageAsset', _rev: 'rev-image'},
  ...generatedDocuments(issues).map((document) => withAsset(document) as LakeDocument),
]

/** A generated issue that has everything an issue can have, as the renderer takes it. */
export const generatedIssue = async (number = 3): Promise<Issue> => {
  const engine = new QueryEngine(new DocumentIndex(storedArchive(number)))
  const {issue, findings} = parseIssue(await engine.query(issueByNumberQuery, {number}), 'export')
  if (issue === null) throw new Error(`The generated issue is refused: ${JSON.stringify(findings)}`)
  return issue
}

const withAsset = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withAsset)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) =>
      name === '_sanityAsset'
        ? ['asset', {_type: 'reference', _ref: SAMPLE_IMAGE_ID}]
        : [name, withAsset(item)],
    ),
  )
}
