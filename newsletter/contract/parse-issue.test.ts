import {describe, expect, it} from 'vitest'
import {askForIssue} from '../../test/fixtures/ask.ts'
import {sampleDocuments, SAMPLE_IMAGE_ID, type StoredDocument} from '../../test/fixtures/sample-documents.ts'
import {setAt} from '../../test/fixtures/set-at.ts'
import {parseIssue} from './parse-issue.ts'

type Change = (documents: StoredDocument[]) => StoredDocument[]

const without =
  (...ids: string[]): Change =>
  (documents) =>
    documents.filter(({_id}) => !ids.includes(_id))

/** The dataset with one field of one document replaced; `path` is a list of keys and positions. */
const having =
  (id: string, path: (string | number)[], value: unknown): Change =>
  (documents) =>
    documents.map((document) => (document._id === id ? setIn(document, path, value) : document))

const setIn = (document: StoredDocument, path: (string | number)[], value: unknown): StoredDocument => {
  const [field = '', ...rest] = path
  return {...document, [field]: setAt(document[String(field)], rest, value)}
}

const parse = async (change: Change, mode: 'export' | 'preview' = 'export') =>
  parseIssue(await askForIssue(change(sampleDocuments()), 2), mode)

describe('a sound issue', () => {
  it('comes out whole, without findings', async () => {
    const {issue, findings} = await parse((documents) => documents)
    expect(findings).toEqual([])
    expect(issue?.issue.essays[0]?.essay.body.map(({_type}) => _type)).toEqual([
      'block',
      'block',
      'block',
      'figure',
      'table',
      'callout',
      'divider',
    ])
    expect(issue?.issue.relatedReading[0]).toMatchObject({target: {number: 1}})
    expect(issue?.issue.essays[0]?.essay.relatedReading[0]).toMatchObject({target: {ranIn: {number: 1}}})
    expect(issue?.issue.corrections[0]).toMatchObject({corrects: {number: 1}})
    expect(issue?.issue.cover?.credit?.creditLine).toBe('Sample Bureau')
  })

  it('is the same in preview', async () => {
    const raw = await askForIssue(sampleDocuments(), 2)
    expect(parseIssue(raw, 'preview')).toEqual(parseIssue(raw, 'export'))
  })

  it('may leave out what is optional', async () => {
    const optional = ['cover', 'weeklyLinks', 'relatedReading', 'contentsOverride', 'corrections']
    const bare: Change = (documents) =>
      optional.reduce((rest, field) => having('issue-2', [field], undefined)(rest), documents)
    const {issue, findings} = await parse(bare)
    expect(findings).toEqual([])
    expect(issue?.issue).toMatchObject({cover: null, weeklyLinks: [], relatedReading: [], corrections: []})
  })

  it('finds an essay in the first issue that lists it, not in one that only points at it', async () => {
    const {issue} = await parse(having('issue-1', ['number'], 3))
    const target = issue?.issue.essays[0]?.essay.relatedReading[0]
    expect(target).toMatchObject({target: {ranIn: {number: 3}}})
  })
})

const body = (index: number, ...path: (string | number)[]) => ['body', index, ...path]

describe('a finding', () => {
  it.each<[what: string, change: Change, ruleId: string, documentId: string, path: string]>([
    ['no newsletter', without('newsletter'), 'no-newsletter', '', ''],
    ['no issue', without('issue-2'), 'no-issue', '', ''],
    ['a draft', having('issue-2', ['status'], 'drafting'), 'not-ready', 'issue-2', 'status'],
    ['no subject', having('issue-2', ['subject'], undefined), 'required', 'issue-2', 'subject'],
    ['a blank subject', having('issue-2', ['subject'], ' \n'), 'required', 'issue-2', 'subject'],
    ['a list for a subject', having('issue-2', ['subject'], ['x']), 'type', 'issue-2', 'subject'],
    [
      'a torn character',
      having('issue-2', ['preheader'], 'a\ud83d'),
      'lone-surrogate',
      'issue-2',
      'preheader',
    ],
    ['a date in words', having('issue-2', ['datePublished'], 'soon'), 'format', 'issue-2', 'datePublished'],
    ['no essays', having('issue-2', ['essays'], []), 'required', 'issue-2', 'essays'],
    ['a missing essay', without('essay-cells'), 'missing-reference', 'issue-2', 'essays[_key=="e1"]'],
    ['a missing author', without('person-ada'), 'missing-reference', 'essay-cells', 'authors[_key=="a1"]'],
    ['a missing link', without('link-mill'), 'missing-reference', 'issue-2', 'weeklyLinks[_key=="l1"]'],
    ['a missing credit', without('credit-handout'), 'missing-reference', 'issue-2', 'cover.credit'],
    ['a missing image', without(SAMPLE_IMAGE_ID), 'missing-reference', 'issue-2', 'cover.image.asset'],
    [
      'no image chosen',
      having('issue-2', ['cover', 'image'], {_type: 'image'}),
      'required',
      'issue-2',
      'cover.image.asset',
    ],
    ['a missing source', without('source-gazette'), 'missing-reference', 'link-mill', 'source'],
    [
      'a missing quote',
      without('quote-seal'),
      'missing-reference',
      'essay-cells',
      'body[_key=="b1"].markDefs[_key=="m3"].quote',
    ],
    [
      'a missing link target',
      without('essay-looms'),
      'missing-reference',
      'essay-cells',
      'body[_key=="b1"].markDefs[_key=="m2"].target',
    ],
    [
      'an essay that never ran',
      having('issue-1', ['essays'], []),
      'never-ran',
      'essay-cells',
      'relatedReading[_key=="r1"].target',
    ],
    [
      'a reference to the wrong kind',
      having('link-mill', ['source'], {_ref: 'person-ada'}),
      'wrong-target',
      'link-mill',
      'source',
    ],
    [
      'an essay of the wrong kind',
      having('issue-2', ['essays', 0], {_key: 'e1', _ref: 'person-ada'}),
      'wrong-target',
      'issue-2',
      'essays[_key=="e1"]',
    ],
    [
      'a link to a document of the wrong kind',
      having('issue-2', ['relatedReading', 0, 'target'], {_ref: 'person-ada'}),
      'wrong-target',
      'issue-2',
      'relatedReading[_key=="r1"].target',
    ],
    [
      'an unknown block',
      having('essay-cells', body(6), {_type: 'carousel', _key: 'x'}),
      'unknown-block',
      'essay-cells',
      'body[_key=="x"]',
    ],
    [
      'a block without a type',
      having('essay-cells', body(6), {_key: 'x'}),
      'unknown-block',
      'essay-cells',
      'body[_key=="x"]',
    ],
    [
      'an unknown annotation',
      having('essay-cells', body(1, 'markDefs', 0, '_type'), 'glow'),
      'unknown-mark',
      'essay-cells',
      'body[_key=="b1"].markDefs[_key=="m1"]',
    ],
    [
      'an unknown inline',
      having('essay-cells', body(1, 'children', 0, '_type'), 'emoji'),
      'unknown-inline',
      'essay-cells',
      'body[_key=="b1"].children[_key=="s1"]',
    ],
    [
      'a footnote in short text',
      having('link-mill', body(0, 'children', 0, '_type'), 'footnote'),
      'unknown-inline',
      'link-mill',
      'body[_key=="b1"].children[_key=="s1"]',
    ],
    [
      'an unknown mark',
      having('essay-cells', body(1, 'children', 0, 'marks'), ['blink']),
      'unknown-decorator',
      'essay-cells',
      'body[_key=="b1"].children[_key=="s1"].marks[0]',
    ],
    [
      'an unknown style',
      having('essay-cells', body(0, 'style'), 'h7'),
      'value',
      'essay-cells',
      'body[_key=="h1"].style',
    ],
    [
      'a relative link',
      having('essay-cells', body(1, 'markDefs', 0, 'href'), '/cells'),
      'url',
      'essay-cells',
      'body[_key=="b1"].markDefs[_key=="m1"].href',
    ],
    ['a script for a link', having('link-mill', ['url'], 'javascript:alert(1)'), 'url', 'link-mill', 'url'],
    [
      'data for a link',
      having('newsletter', ['subscribeUrl'], 'data:text/html,x'),
      'url',
      'newsletter',
      'subscribeUrl',
    ],
    [
      'half a placeholder',
      having('newsletter', ['unsubscribeUrl'], '{{x'),
      'url',
      'newsletter',
      'unsubscribeUrl',
    ],
    [
      'no such time zone',
      having('newsletter', ['timeZone'], 'Mars/Olympus'),
      'time-zone',
      'newsletter',
      'timeZone',
    ],
    [
      'a colour by name',
      having('newsletter', ['colors', 'dark', 'ink'], 'red'),
      'format',
      'newsletter',
      'colors.dark.ink',
    ],
    ['an image without words', having('issue-2', ['cover', 'alt'], ''), 'alt-text', 'issue-2', 'cover.alt'],
    [
      'an empty footnote',
      having('essay-cells', body(1, 'children', 5), {_type: 'footnote', _key: 'n1'}),
      'empty-footnote',
      'essay-cells',
      'body[_key=="b1"].children[_key=="n1"].text',
    ],
    [
      'an empty table',
      having('essay-cells', body(4, 'rows'), []),
      'required',
      'essay-cells',
      'body[_key=="t1"].rows',
    ],
    [
      'a word for a number',
      having('essay-cells', body(4, 'headerRows'), 'one'),
      'type',
      'essay-cells',
      'body[_key=="t1"].headerRows',
    ],
    [
      'too deep a list',
      having('essay-cells', body(2, 'level'), 9),
      'number',
      'essay-cells',
      'body[_key=="li"].level',
    ],
    [
      'a bad table cell',
      having('essay-cells', body(4, 'rows', 1, 'cells', 0, 'value', 0, '_type'), 'x'),
      'unknown-block',
      'essay-cells',
      'body[_key=="t1"].rows[_key=="r2"].cells[_key=="c1"].value[_key=="c1b"]',
    ],
    [
      'other words for a stray essay',
      having('issue-2', ['contentsOverride', 0, 'essay'], {_ref: 'essay-looms'}),
      'stray-override',
      'issue-2',
      'contentsOverride[_key=="o1"].essay',
    ],
  ])('names the place: %s', async (_what, change, ruleId, documentId, path) => {
    const {issue, findings} = await parse(change)
    expect(issue).toBeNull()
    expect(findings.map((finding) => [finding.ruleId, finding.documentId, finding.path])).toContainEqual([
      `contract/${ruleId}`,
      documentId,
      path,
    ])
  })

  it('says one thing about one block of an unknown kind', async () => {
    const {findings} = await parse(having('essay-cells', body(1, '_type'), 'carousel'))
    expect(findings).toHaveLength(1)
  })

  it('says once what is wrong with a source that stands in three places', async () => {
    const {findings} = await parse(having('source-gazette', ['publisher'], ''))
    expect(findings).toHaveLength(1)
  })

  it('speaks to an editor', async () => {
    const {findings} = await parse(having('essay-cells', ['teaser'], undefined))
    expect(findings).toEqual([
      {
        ruleId: 'contract/required',
        severity: 'error',
        documentId: 'essay-cells',
        path: 'teaser',
        message: 'Essay “Cells”: the teaser is missing.',
        help: 'Fill it in.',
        actual: null,
      },
    ])
    const {findings: deep} = await parse(
      having('essay-cells', body(1, 'markDefs', 0, 'href'), 'ftp://x.example/'),
    )
    expect(deep[0]).toMatchObject({
      message: 'Essay “Cells”: the address in entry 2 of the body is not a web address that can be printed.',
      actual: 'ftp://x.example/',
      expected: 'an absolute https, http or mailto address',
    })
  })
})

describe('a message', () => {
  it.each<[Change, string]>([
    [having('issue-2', ['essays'], []), 'Issue 2: the essays are missing.'],
    [having('issue-2', ['status'], null), 'Issue 2: the status is missing.'],
    [having('newsletter', ['colors'], null), 'Newsletter: the colours are missing.'],
    [having('newsletter', ['postalAddress'], null), 'Newsletter: the postal address is missing.'],
    [
      without('person-ada'),
      'Essay “Cells”: entry 1 of the authors points at a document that is not there, or is not published.',
    ],
    [
      having('issue-2', ['cover', 'alt'], null),
      'Issue 2: the alternative text in the cover is missing, and the image is not marked as decorative.',
    ],
    [having('link-mill', ['headline'], null), 'Weekly link without a title: the headline is missing.'],
    [without('issue-2'), 'There is no such issue.'],
  ])('is a sentence', async (change, message) => {
    expect((await parse(change)).findings.map((finding) => finding.message)).toContain(message)
  })
})

describe('a preview', () => {
  it('replaces the bad block, and only that', async () => {
    const {issue} = await parse(having('essay-cells', body(1, 'markDefs', 0, 'href'), '/cells'), 'preview')
    const blocks = issue?.issue.essays[0]?.essay.body ?? []
    expect(blocks.map(({_type}) => _type)).toEqual([
      'block',
      'invalidBlock',
      'block',
      'figure',
      'table',
      'callout',
      'divider',
    ])
    expect(blocks[1]).toMatchObject({
      _key: 'b1',
      originalType: 'block',
      findings: [{ruleId: 'contract/url', path: 'body[_key=="b1"].markDefs[_key=="m1"].href'}],
    })
  })

  it('replaces a bad block inside a table or a callout, and keeps what is around it', async () => {
    const {issue} = await parse(
      (documents) =>
        having(
          'essay-cells',
          body(5, 'content', 0, 'style'),
          'h2',
        )(having('essay-cells', body(4, 'rows', 1, 'cells', 0, 'value', 0, '_type'), 'x')(documents)),
      'preview',
    )
    const blocks = issue?.issue.essays[0]?.essay.body ?? []
    expect(blocks[4]).toMatchObject({
      _type: 'table',
      rows: [
        {},
        {cells: [{value: [{_type: 'invalidBlock', originalType: 'x'}]}, {value: [{_type: 'block'}]}]},
      ],
    })
    expect(blocks[5]).toMatchObject({_type: 'callout', title: 'Aside', content: [{_type: 'invalidBlock'}]})
  })

  it('marks what is missing', async () => {
    const change: Change = (documents) =>
      having('essay-cells', ['teaser'], null)(having('issue-2', ['subject'], ' ')(documents))
    const {issue} = await parse(change, 'preview')
    expect(issue?.issue.subject).toBe('⟦subject missing⟧')
    expect(issue?.issue.essays[0]?.essay.teaser).toBe('⟦teaser missing⟧')
    expect(issue?.issue.essays[0]?.essay.title).toBe('Cells')
  })

  it('keeps the place of an essay, a link and a reading that are missing', async () => {
    const {issue, findings} = await parse(
      without('essay-cells', 'link-mill', 'issue-1', 'essay-looms'),
      'preview',
    )
    expect(issue?.issue.essays.map(({essay}) => essay.title)).toEqual(['⟦essay missing⟧'])
    expect(issue?.issue.essays[0]?.essay.body).toMatchObject([{_type: 'invalidBlock', findings: [{}]}])
    expect(issue?.issue.weeklyLinks.map(({weeklyLink}) => weeklyLink.headline)).toEqual(['⟦link missing⟧'])
    expect(issue?.issue.relatedReading).toMatchObject([
      {_type: 'relatedLink', title: '⟦related reading missing⟧'},
      {_type: 'relatedLink', title: 'A survey of seals'},
    ])
    expect(findings.length).toBeGreaterThanOrEqual(3)
  })

  it('does not mind an issue that is being drafted', async () => {
    const {issue, findings} = await parse(having('issue-2', ['status'], 'drafting'), 'preview')
    expect(findings).toEqual([])
    expect(issue?.issue.status).toBe('drafting')
  })

  it('prints a torn character as what it is', async () => {
    const {issue} = await parse(having('issue-2', ['title'], 'torn \ud83d'), 'preview')
    expect(issue?.issue.title).toBe('torn \ufffd')
  })
})
