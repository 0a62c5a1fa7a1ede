import fc from 'fast-check'
import {parse, type DefaultTreeAdapterMap} from 'parse5'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Issue} from '../../newsletter/contract/issue.ts'
import {parseIssue} from '../../newsletter/contract/parse-issue.ts'
import {tracedPage, type TracedPage} from '../../newsletter/render/origins.ts'
import {renderEmail} from '../../newsletter/render/render-email.ts'
import {renderWeb} from '../../newsletter/render/render-web.ts'
import {askForIssue} from '../fixtures/ask.ts'
import {sampleDocuments} from '../fixtures/sample-documents.ts'
import {sampleContext} from './context.ts'
import {issues} from './issues.ts'
import {longIssue, sampleIssue} from './long-issue.ts'

let issue: Issue
let sample: Issue
beforeAll(async () => {
  issue = await longIssue()
  sample = await sampleIssue()
})

const mailOf = (of: Issue): TracedPage => tracedPage(of, (notes) => renderEmail(of, sampleContext, notes))
const pageOf = (of: Issue): TracedPage => tracedPage(of, (notes) => renderWeb(of, sampleContext, notes))

type Element = DefaultTreeAdapterMap['element']

/** The elements of a page's body as a browser makes them, in order. */
const elementsOf = (html: string): Element[] => {
  const elements: Element[] = []
  const visit = (node: DefaultTreeAdapterMap['node']) => {
    if ('tagName' in node) elements.push(node)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return elements.slice(elements.findIndex(({tagName}) => tagName === 'body') + 1)
}

const textOf = (node: DefaultTreeAdapterMap['node']): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

/** The words of the elements that come from a field, outermost first. */
const wordsFrom = ({html, origins}: TracedPage, documentId: string, path: string): string[] =>
  elementsOf(html)
    .filter((_element, at) => origins[at]?.documentId === documentId && origins[at].path === path)
    .map(textOf)

describe('a traced page', () => {
  it('is the very page that isn’t traced', () => {
    expect(mailOf(issue).html).toBe(renderEmail(issue, sampleContext))
    expect(pageOf(issue).html).toBe(renderWeb(issue, sampleContext))
  })

  it('says of each element where it comes from, in a browser’s order', () => {
    for (const page of [mailOf(issue), pageOf(issue)]) {
      expect(page.origins).toHaveLength(elementsOf(page.html).length)
      expect(page.origins.filter((origin) => origin !== undefined).length).toBeGreaterThan(100)
    }
  })

  it('is so for every issue', () => {
    fc.assert(
      fc.property(issues(sample), (any) => {
        const [mail, page] = [mailOf(any), pageOf(any)]
        expect(mail.html).toBe(renderEmail(any, sampleContext))
        expect(page.html).toBe(renderWeb(any, sampleContext))
        expect(mail.origins).toHaveLength(elementsOf(mail.html).length)
        expect(page.origins).toHaveLength(elementsOf(page.html).length)
      }),
      {numRuns: 150},
    )
  })

  it('names fields of every document', () => {
    const mail = mailOf(sample)
    const {newsletter, issue: document} = sample
    const [{essay} = expect.fail()] = document.essays
    const [{weeklyLink} = expect.fail()] = document.weeklyLinks
    const [block] = essay.body
    const [{person} = expect.fail()] = essay.authors
    expect(wordsFrom(mail, newsletter._id, 'title')).toEqual([newsletter.title])
    expect(wordsFrom(mail, essay._id, 'title')).toEqual([essay.title])
    expect(wordsFrom(mail, person._id, 'name')).toEqual([person.name])
    expect(wordsFrom(mail, essay._id, 'authors')[0]).toMatch(/^By /)
    expect(wordsFrom(mail, essay._id, `body[_key=="${block!._key}"]`)).not.toEqual([])
    expect(wordsFrom(mail, weeklyLink._id, 'symbol')).toEqual([`${weeklyLink.symbol} `])
    expect(wordsFrom(mail, weeklyLink.source._id, 'publisher')).toHaveLength(1)
    // Under the figure, and the cover's behind all else.
    const {credit} = essay.body.find((node) => node._type === 'figure') ?? expect.fail()
    expect(wordsFrom(mail, credit!._id, 'creditLine')).toEqual(Array(2).fill(`(${credit!.creditLine})`))
    const related = document.relatedReading.find((item) => item._type === 'relatedDocument')
    expect(wordsFrom(mail, related!.target._id, 'title')).toContain(related!.target.title)
    expect(wordsFrom(mail, newsletter._id, 'postalAddress')).toEqual([newsletter.postalAddress])
  })

  it('leads from a document that isn’t there to what refers to it', async () => {
    const documents = sampleDocuments().filter(({_type}) => _type !== 'essay')
    const {issue: gappy} = parseIssue(await askForIssue(documents, 2), 'preview')
    const {origins} = mailOf(gappy)
    expect(JSON.stringify(origins)).not.toContain('missing')
    const led = origins.filter((origin) => /^essays\[_key=="[^"]+"\]$/.test(origin?.path ?? ''))
    expect(led.length).toBeGreaterThan(0)
    expect(new Set(led.map((origin) => origin?.documentId))).toEqual(new Set(['issue-2']))
  })
})
