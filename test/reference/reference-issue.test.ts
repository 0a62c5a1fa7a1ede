import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parseIssue} from '../../newsletter/contract/parse-issue.ts'
import {renderEmail} from '../../newsletter/render/render-email.ts'
import {renderText} from '../../newsletter/render/render-text.ts'
import {renderWeb} from '../../newsletter/render/render-web.ts'
import {askForIssue} from '../fixtures/ask.ts'
import type {StoredDocument} from '../fixtures/sample-documents.ts'
import {sampleContext} from '../render/context.ts'
import {textWords, visibleWords} from '../render/visible-words.ts'
import {referenceDocuments} from './reference-documents.ts'

/** A real issue, kept beside the repository since its words aren't ours to publish. */
const path = join(import.meta.dirname, '..', '..', '..', 'shared', 'reference', 'issue.txt')

const isThere = existsSync(path)
const name = isThere ? 'a real issue' : `a real issue (skipped: there is no ${path})`

describe.skipIf(!isThere)(name, () => {
  const lines = isThere ? readFileSync(path, 'utf8').split('\n') : []
  // Emoji were lost when the text was taken from the mail; the selectors that followed them were not.
  const expected = textWords(lines.join('\n').replaceAll('\ufe0f', ''))
  const documents = () => referenceDocuments(lines)

  it('has all its words in order, in the plain text, the mail and the page', async () => {
    const {text, email, web} = await rendered(documents())
    expect(expected.length).toBeGreaterThan(700)
    for (const words of [text, email]) {
      const {missing, added} = align(expected, words)
      expect(missing).toEqual([])
      expect(added).toEqual([...masthead, ...around])
    }
    expect(align(expected, web).missing).toEqual([])
  })

  it('is composed where the model derives, and typed nowhere', () => {
    const typed = JSON.stringify(documents())
    const [, contents = ''] = /: (.*)$/.exec(lines[3] ?? '') ?? []
    const attributions = lines.slice(23, 26).map((line) => /\([^()]+\)$/.exec(line)?.[0] ?? '')
    const derived = [lines[1], contents, lines[21], lines[22], ...attributions, lines[26]]
    expect(derived).toHaveLength(8)
    for (const words of derived) {
      expect((words ?? '').length).toBeGreaterThan(8)
      expect(typed).not.toContain(words)
    }
  })

  it('is missed where a paragraph is: the control', async () => {
    const without = documents().map((document) =>
      document._id === 'essay' && Array.isArray(document['body'])
        ? {...document, body: document['body'].toSpliced(3, 1)}
        : document,
    )
    const {text, email} = await rendered(without)
    for (const words of [text, email]) expect(align(expected, words).missing).not.toEqual([])
  })
})

/** What the model says besides: masthead, byline, the outside page, symbols, footer. */
const masthead = ['a', 'symmetric', 'No', '7', '4', 'July', '2024']
const around = [
  'By',
  'Desk',
  'Elsewhere',
  '🔗',
  '🔗',
  '🔗',
  '1',
  'Sample',
  'Street',
  'View',
  'online',
  'Subscribe',
  'Unsubscribe',
]

const rendered = async (documents: readonly StoredDocument[]) => {
  const {issue, findings} = parseIssue(await askForIssue(documents, 7), 'export')
  if (issue === null) throw new TypeError(JSON.stringify(findings, null, 2))
  return {
    text: textWords(renderText(issue, sampleContext)),
    email: visibleWords(renderEmail(issue, sampleContext)),
    web: visibleWords(renderWeb(issue, sampleContext)),
  }
}

/** The words of one text found in another in their order: those that aren't there, and those that are there besides. */
const align = (expected: readonly string[], words: readonly string[]) => {
  const added: string[] = []
  let next = 0
  for (const word of words) {
    if (word === expected[next]) next += 1
    else added.push(word)
  }
  return {missing: expected.slice(next, next + 10), added}
}
