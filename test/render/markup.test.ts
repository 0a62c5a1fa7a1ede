import {HtmlValidate, type ConfigData} from 'html-validate'
import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Issue} from '../../newsletter/contract/issue.ts'
import {renderArchiveIndex} from '../../newsletter/render/render-archive-index.ts'
import {renderEmail} from '../../newsletter/render/render-email.ts'
import {renderWeb} from '../../newsletter/render/render-web.ts'
import {sampleContext} from './context.ts'
import {longIssue, sampleIssue} from './long-issue.ts'
import {attributeOf, textOf, walk} from './skeleton.ts'

const webRules: ConfigData = {root: true, extends: ['html-validate:recommended']}

const emailRules: ConfigData = {
  ...webRules,
  rules: {
    // Mail apps read styles where they stand, and some drop a sheet.
    'no-inline-style': 'off',
    // Outlook knows cellpadding and the like, and nothing else.
    'no-deprecated-attr': 'off',
    // Outlook's own table of 600 pixels stands in such comments.
    'no-conditional-comment': 'off',
    // Older mail apps know this role by its older name alone.
    'presentation-role-style': ['error', {prefer: 'presentation'}],
    // Mail apps strip article and give no role to what is left.
    'prefer-native-element': 'off',
  },
}

const complaints = async (page: string, rules: ConfigData): Promise<readonly string[]> => {
  const report = await new HtmlValidate(rules).validateString(page)
  return report.results.flatMap(({messages}) =>
    messages.map(({ruleId, line, column, message}) => `${ruleId} ${line}:${column} ${message}`),
  )
}

const elements = (page: string, ...names: readonly string[]): readonly Tree.Element[] => {
  const found: Tree.Element[] = []
  walk(parse(page), (node) => {
    if ('tagName' in node && names.includes(node.tagName)) found.push(node)
  })
  return found
}

const headingLevels = (page: string): readonly number[] =>
  elements(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({tagName}) => Number(tagName.slice(1)))

/** Levels that come more than one below the heading before them. */
const skipped = (levels: readonly number[]): readonly number[] =>
  levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)

/** CSS for which Gmail drops the whole block that it stands in. */
const forbiddenCss = (css: string): readonly string[] =>
  [/var\(/, /@import/, /\bgap\s*:/, /rgba?\([^)]*\//, /\{[^{}@]*\{/].flatMap((pattern) =>
    // A media rule holds rules of its own; taken off, nothing may be nested.
    css.replaceAll(/@media[^{]*\{((?:[^{}]*\{[^{}]*\})*)\}/g, '$1').match(pattern) === null
      ? []
      : [String(pattern)],
  )

describe.each([
  ['sample', sampleIssue],
  ['long', longIssue],
])('the %s issue', (_name, issueOf) => {
  let issue: Issue
  let email: string
  let web: string
  let index: string
  beforeAll(async () => {
    issue = await issueOf()
    email = renderEmail(issue, sampleContext)
    web = renderWeb(issue, sampleContext)
    index = renderArchiveIndex(issue.newsletter, [issue.issue], sampleContext)
  })

  it('is valid HTML', async () => {
    expect(await complaints(email, emailRules)).toEqual([])
    expect(await complaints(web, webRules)).toEqual([])
    expect(await complaints(index, webRules)).toEqual([])
  })

  it('has one h1 and skips no level', () => {
    for (const page of [email, web, index]) {
      const levels = headingLevels(page)
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      expect(skipped(levels)).toEqual([])
    }
  })

  it('has images with a size and alternative text', () => {
    for (const page of [email, web]) {
      const images = elements(page, 'img')
      expect(images.length).toBeGreaterThan(1)
      for (const image of images) {
        expect(Number(attributeOf(image, 'width'))).toBeLessThanOrEqual(page === email ? 600 : 640)
        expect(Number(attributeOf(image, 'height'))).toBeGreaterThan(0)
        expect(attributeOf(image, 'alt')).toBeTypeOf('string')
        expect(attributeOf(image, 'src')).toMatch(/^https:.*\.(?:jpg|png)$/)
      }
    }
  })

  it('tells tables of data from tables of layout', () => {
    const tables = elements(email, 'table')
    const data = tables.filter((table) => attributeOf(table, 'role') !== 'presentation')
    expect(tables.length - data.length).toBe(1)
    expect(data.length).toBeGreaterThan(0)
    for (const table of [...data, ...elements(web, 'table')]) {
      const parts: string[] = []
      walk(table, (node) => {
        if (!('tagName' in node)) return
        parts.push(node.tagName)
        if (node.tagName === 'th') expect(attributeOf(node, 'scope')).toBe('col')
      })
      expect(parts).toEqual(expect.arrayContaining(['caption', 'th', 'td']))
    }
  })

  it('keeps to what mail apps take', () => {
    const sheets = elements(email, 'style').map(textOf)
    expect(sheets.join('').length).toBeLessThanOrEqual(16_384)
    expect(sheets.length).toBeGreaterThan(2)
    const inline: string[] = []
    walk(parse(email), (node) => {
      if ('tagName' in node) inline.push(attributeOf(node, 'style') ?? '')
    })
    expect([...sheets, ...inline].flatMap(forbiddenCss)).toEqual([])
    expect(new TextEncoder().encode(email).length).toBeLessThan(90_000)
  })

  it('says that it has a dark side', () => {
    expect(email).toContain('<meta name="color-scheme" content="light dark">')
    expect(email).toContain('<meta name="supported-color-schemes" content="light dark">')
    const sheets = elements(email, 'style').map(textOf)
    expect(sheets.filter((sheet) => sheet.startsWith('@media (prefers-color-scheme:dark){'))).toHaveLength(1)
    expect(
      sheets.filter((sheet) => sheet.includes('[data-ogsc] ') && sheet.includes('[data-ogsb] ')),
    ).toHaveLength(1)
    for (const role of ['ink', 'muted', 'link', 'background', 'hairline'] as const)
      expect(sheets.join('').split(issue.newsletter.colors.dark[role]).length).toBeGreaterThan(2)
  })
})

describe('the checks of markup', () => {
  it('catch what they are for: the control', async () => {
    expect(
      await complaints(
        '<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><p><div></div></p></body></html>',
        webRules,
      ),
    ).not.toEqual([])
    expect(skipped([1, 2, 4])).toEqual([4])
    expect(forbiddenCss('a{b:c;d{e:f}}')).toHaveLength(1)
    expect(forbiddenCss('@media (x){a{b:c}}a{color:rgb(0 0 0 / 1);gap:1px;b:var(--c)}')).toHaveLength(3)
  })
})
