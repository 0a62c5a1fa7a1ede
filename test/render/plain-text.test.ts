import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Issue} from '../../newsletter/contract/issue.ts'
import {renderEmail} from '../../newsletter/render/render-email.ts'
import {renderText} from '../../newsletter/render/render-text.ts'
import {wrap} from '../../newsletter/render/wrap.ts'
import {sampleContext} from './context.ts'
import {issues} from './issues.ts'
import {longIssue, sampleIssue} from './long-issue.ts'
import {linksOf, textWords, visibleWords} from './visible-words.ts'

const bothOf = (issue: Issue) => ({
  page: renderEmail(issue, sampleContext),
  text: renderText(issue, sampleContext),
})

/** Lines over 72 columns, but for a word too long to break. */
const longLines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => {
    const width = stringWidth(line)
    const isOneWord = /^[\s>|*-]*(?:\d+\. )?\S+$/.test(line)
    return width > 72 && !isOneWord
  })

/** Links of the mail that its plain text doesn't hold. A note's own link leads to what the text prints as that note. */
const lostLinks = (issue: Issue, page: string, text: string): readonly string[] =>
  linksOf(page).filter((link) => {
    const note = /#note-(\d+)$/.exec(link)?.[1]
    if (note !== undefined && link.startsWith(sampleContext.issueUrl(issue.issue)))
      return !text.includes(`note\u00a0${note}`) || !new RegExp(`^${note}\\.\\s`, 'm').test(text)
    return !text.includes(`<${link}>`)
  })

describe.each([
  ['sample', sampleIssue],
  ['long', longIssue],
])('the plain text of the %s issue', (_name, issueOf) => {
  let issue: Issue
  beforeAll(async () => void (issue = await issueOf()))

  it('has the words that readers of the HTML see, in their order', () => {
    const {page, text} = bothOf(issue)
    expect(visibleWords(page).length).toBeGreaterThan(80)
    expect(textWords(text)).toEqual(visibleWords(page))
  })

  it('has every link', () => {
    const {page, text} = bothOf(issue)
    expect(linksOf(page).length).toBeGreaterThan(8)
    expect(lostLinks(issue, page, text)).toEqual([])
  })

  it('has no long line', () => {
    expect(longLines(renderText(issue, sampleContext))).toEqual([])
  })
})

describe('the plain text of any issue', () => {
  it('has the words, the order and the links of the HTML, in lines that fit', async () => {
    const sample = await sampleIssue()
    let words = 0
    fc.assert(
      fc.property(issues(sample), (issue) => {
        const {page, text} = bothOf(issue)
        words += visibleWords(page).length
        expect(textWords(text)).toEqual(visibleWords(page))
        expect(lostLinks(issue, page, text)).toEqual([])
        expect(longLines(text)).toEqual([])
      }),
      {numRuns: 200},
    )
    expect(words).toBeGreaterThan(10_000)
  })

  it('is told from one that lost a word, changed the order or lost a link: the control', async () => {
    const issue = await longIssue()
    const {page, text} = bothOf(issue)
    expect(textWords(text.replace('dunes', ''))).not.toEqual(visibleWords(page))
    expect(textWords(text.replace('Sample Motors', 'Motors Sample'))).not.toEqual(visibleWords(page))
    expect(lostLinks(issue, page, text.replaceAll('https://press.example/seals', ''))).toHaveLength(1)
    expect(longLines(`${'word '.repeat(15)}\n`)).toHaveLength(1)
  })
})

describe('the blocks’ golden texts', () => {
  const folder = join(import.meta.dirname, '..', 'golden', 'blocks')
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))(
    '%s has the words of its HTML',
    (name) => {
      const page = readFileSync(join(folder, name.replace(/\.txt$/, '.email.html')), 'utf8')
      expect(textWords(readFileSync(join(folder, name), 'utf8'))).toEqual(visibleWords(page))
    },
  )
})

describe('wrap', () => {
  it('breaks at 72 columns, between words', () => {
    expect(
      wrap('word '.repeat(20))
        .split('\n')
        .map((line) => line.length),
    ).toEqual([69, 29])
  })

  it('counts an ideograph as two, and keeps its punctuation on its line', () => {
    const lines = wrap('字'.repeat(35) + '，' + '（字）'.repeat(2)).split('\n')
    expect(lines).toEqual(['字'.repeat(35) + '，', '（字）（字）'])
  })

  it('keeps a no-break space, and a long word whole', () => {
    expect(wrap('10\u00a0%')).toBe('10\u00a0%')
    expect(wrap(`see ${'x'.repeat(90)} there`)).toBe(`see\n${'x'.repeat(90)}\nthere`)
  })

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 400}), (text) => {
        const bare = (words: string) => words.replaceAll(/\s/g, '')
        const written = wrap(text, '> ').replaceAll(/^> ?/gm, '')
        expect(bare(written)).toBe(bare(wrap(text)))
      }),
    )
  })
})
