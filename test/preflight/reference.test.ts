import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parseIssue} from '../../newsletter/contract/parse-issue.ts'
import type {Finding} from '../../newsletter/findings/finding.ts'
import {preflight} from '../../newsletter/preflight/preflight.ts'
import {renderBundle} from '../../newsletter/render/bundle.ts'
import {askForIssue} from '../fixtures/ask.ts'
import type {StoredDocument} from '../fixtures/sample-documents.ts'
import {defectiveDocuments} from './defects.ts'
import {english} from './spelling.ts'

/** A real issue, kept beside the repository since its words aren't ours to publish. */
const path = join(import.meta.dirname, '..', '..', '..', 'shared', 'reference', 'issue.txt')

const isThere = existsSync(path)
const name = isThere ? 'a real issue' : `a real issue (skipped: there is no ${path})`

const findingsOf = async (documents: readonly StoredDocument[]): Promise<readonly Finding[]> => {
  const {issue, findings} = parseIssue(await askForIssue(documents, 7), 'export')
  if (issue === null) throw new TypeError(JSON.stringify(findings, null, 2))
  return preflight({issue, bundle: renderBundle(issue), history: [], spelling: english}).findings
}

const inBrief = ({ruleId, documentId, path: place, actual}: Finding): string =>
  [
    ruleId.replace('preflight/', ''),
    documentId,
    place.replaceAll(/\[_key=="[^"]*"\]/g, '[]'),
    String(actual),
  ].join(' ')

describe.skipIf(!isThere)(name, () => {
  const lines = isThere ? readFileSync(path, 'utf8').split('\n') : []
  const documents = defectiveDocuments(lines)

  it('has the errors that it went out with, each in its place, and no other', async () => {
    const errors = (await findingsOf(documents)).filter(({severity}) => severity === 'error')
    expect(errors.map(inBrief)).toEqual([
      'link-edge essay body[].children[].text reporttitled',
      'punctuation link-0 shortLabel .,',
      'stray-character link-0 headline U+FE0F',
      'stray-character link-1 headline U+FE0F',
      'stray-character link-2 headline U+FE0F',
    ])
    const [edge] = errors
    expect(edge).toMatchObject({range: {from: {offset: 5}, to: {offset: 1}}, fix: {title: 'Insert a space'}})
  })

  it('has its misspellings, each in its place', async () => {
    const spelling = (await findingsOf(documents)).filter(({ruleId}) => ruleId === 'preflight/spelling')
    expect(spelling.map(inBrief)).toEqual([
      'spelling link-1 shortLabel tade',
      // Each part is spelled right; it is one word only because of the lost space.
      'spelling essay body[].children[].text reporttitled',
      'spelling essay body[].children[].text ands',
      // A term of economics, which belongs among the newsletter's own words.
      'spelling link-0 body[].children[].text disaggregation',
    ])
  })

  it('has none of them once they are mended: the control', async () => {
    const mended = JSON.parse(
      JSON.stringify(documents)
        .replace('"titled', '" titled')
        .replace('"shortLabel":"Clean energy innovation."', '"shortLabel":"Clean energy innovation"')
        .replaceAll('\ufe0f ', '')
        .replace('tade ', 'trade ')
        .replace(' ands ', ' and '),
    ) as StoredDocument[]
    const found = await findingsOf(mended)
    expect(found.filter(({severity}) => severity === 'error')).toEqual([])
    expect(found.filter(({ruleId}) => ruleId === 'preflight/spelling').map(({actual}) => actual)).toEqual([
      'disaggregation',
    ])
  })
})
