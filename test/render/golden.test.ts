import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import * as z from 'zod'
import {bodyHtml} from '../../newsletter/blocks/block/html.ts'
import {parseIssue} from '../../newsletter/contract/parse-issue.ts'
import {bodyText} from '../../newsletter/render/body-text.ts'
import {emailTarget} from '../../newsletter/render/email-target.ts'
import {notesOf} from '../../newsletter/render/notes.ts'
import {renderArchiveIndex} from '../../newsletter/render/render-archive-index.ts'
import {renderEmail} from '../../newsletter/render/render-email.ts'
import {renderText} from '../../newsletter/render/render-text.ts'
import {renderWeb} from '../../newsletter/render/render-web.ts'
import {webTarget} from '../../newsletter/render/web-target.ts'
import {BLOCK_STYLES, DECORATORS, LIST_TYPES} from '../../newsletter/vocabulary.ts'
import {askForIssue} from '../fixtures/ask.ts'
import {sampleDocuments} from '../fixtures/sample-documents.ts'
import {sampleContext} from './context.ts'
import {longIssue, sampleIssue} from './long-issue.ts'

const golden = join(import.meta.dirname, '..', 'golden')
const folder = join(import.meta.dirname, '..', 'fixtures', 'blocks')
const fixtures = readdirSync(folder).toSorted()

const fixture = z.object({mode: z.enum(['export', 'preview']), body: z.array(z.unknown())})

const read = (name: string) => fixture.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))

/** An issue whose only essay has this body. */
const issueWith = async (body: readonly unknown[], mode: 'export' | 'preview') => {
  const documents = sampleDocuments().map((document) =>
    document._id === 'essay-cells' ? {...document, body} : document,
  )
  const {issue, findings} = parseIssue(await askForIssue(documents, 2), mode)
  if (issue === null) throw new TypeError(JSON.stringify(findings))
  expect(findings.length > 0).toBe(mode === 'preview')
  return issue
}

describe('the blocks', () => {
  it.each(fixtures)('%s', async (name) => {
    const {mode, body} = read(name)
    const issue = await issueWith(body, mode)
    const nodes = issue.issue.essays[0]?.essay.body ?? []
    const texts = bodyText({issue, context: sampleContext, notes: notesOf(issue)}, nodes)
    const path = join(golden, 'blocks', name.replace(/\.json$/, ''))
    await expect(`${bodyHtml(emailTarget(issue, sampleContext), nodes)}\n`).toMatchFileSnapshot(
      `${path}.email.html`,
    )
    await expect(`${bodyHtml(webTarget(issue, sampleContext), nodes)}\n`).toMatchFileSnapshot(
      `${path}.web.html`,
    )
    await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`${path}.txt`)
  })

  it('are numbered without a gap, and show every style, mark and block', () => {
    expect(fixtures.map((name) => name.slice(0, 4))).toEqual(
      fixtures.map((_name, at) => `${String(at + 1).padStart(3, '0')}-`),
    )
    const all = fixtures.map((name) => JSON.stringify(read(name).body)).join('\n')
    const types = [
      'link',
      'internalLink',
      'foreign',
      'quotation',
      'footnote',
      'figure',
      'table',
      'callout',
      'divider',
    ]
    for (const {value} of BLOCK_STYLES) expect(all).toContain(`"style":"${value}"`)
    for (const {value} of LIST_TYPES) expect(all).toContain(`"listItem":"${value}"`)
    for (const {value} of DECORATORS) expect(all).toMatch(new RegExp(`"marks":\\[[^\\]]*"${value}"`))
    for (const type of types) expect(all).toContain(`"_type":"${type}"`)
  })
})

describe.each([
  ['sample', sampleIssue],
  ['long', longIssue],
])('the %s issue', (name, issueOf) => {
  it('is the same in all its forms', async () => {
    const issue = await issueOf()
    const at = (file: string) => join(golden, name, file)
    await expect(renderEmail(issue, sampleContext)).toMatchFileSnapshot(at('email.html'))
    await expect(renderText(issue, sampleContext)).toMatchFileSnapshot(at('email.txt'))
    await expect(renderWeb(issue, sampleContext)).toMatchFileSnapshot(at('web.html'))
    await expect(renderArchiveIndex(issue.newsletter, [issue.issue], sampleContext)).toMatchFileSnapshot(
      at('index.html'),
    )
  })
})
