import {describe, expect, it} from 'vitest'
import {usesOf} from '../newsletter/quotes/uses.ts'
import {blocksIn, find, has, ofType, published, refOf, valuesIn} from './testing/walk.ts'
import type {SampleDocument} from './writing/document.ts'

describe('the anatomy', () => {
  const values = published.flatMap((document) => [...valuesIn(document)])
  const having = (fields: Record<string, unknown>) =>
    values.filter((value) =>
      Object.entries(fields).every(([name, field]) => has(value, name) && value[name] === field),
    )

  it.each<[what: string, fields: Record<string, unknown>, atLeast: number]>([
    ['subheadings', {style: 'h2'}, 9],
    ['lower subheadings', {style: 'h3'}, 3],
    ['block quotes', {style: 'blockquote'}, 3],
    ['bullet lists', {listItem: 'bullet'}, 9],
    ['numbered lists', {listItem: 'number'}, 9],
    ['tables', {_type: 'table', headerRows: 1}, 3],
    ['figures', {_type: 'figure', decorative: false}, 6],
    ['a decorative figure', {_type: 'figure', decorative: true}, 1],
    ['callouts', {_type: 'callout'}, 3],
    ['dividers', {_type: 'divider'}, 2],
    ['footnotes', {_type: 'footnote'}, 7],
    ['links', {_type: 'link'}, 5],
    ['links between issues', {_type: 'internalLink'}, 3],
    ['originals printed under their translation', {_type: 'quotation', showOriginal: true}, 3],
    ['quotations', {_type: 'quotation'}, 13],
    ['Chinese words', {_type: 'foreign', lang: 'zh-Hans', dir: 'ltr'}, 1],
    ['Japanese words', {_type: 'foreign', lang: 'ja', dir: 'ltr'}, 3],
    ['Arabic words', {_type: 'foreign', lang: 'ar', dir: 'rtl'}, 1],
    ['Chinese originals', {_type: 'quote', originalLanguage: 'zh-Hans'}, 3],
    ['Japanese originals', {_type: 'quote', originalLanguage: 'ja'}, 2],
    ['Arabic originals', {_type: 'quote', originalLanguage: 'ar'}, 2],
    ['related reading of ours', {_type: 'relatedDocument'}, 3],
    ['related reading elsewhere', {_type: 'relatedLink'}, 3],
    ['other words for the contents', {_type: 'contentsOverride'}, 2],
    ['corrections', {_type: 'correction'}, 2],
    ['a relayed source', {_type: 'source', relayedFromLanguage: 'pl'}, 1],
    ['a dead page with a copy', {_type: 'source', urlStatus: 'dead'}, 1],
    ['an image with a crop', {_type: 'sanity.imageCrop'}, 1],
  ])('has %s', (_what, fields, atLeast) => {
    expect(having(fields).length).toBeGreaterThanOrEqual(atLeast)
  })

  it.each(['strong', 'em', 'sub', 'sup'])('has words set as %s', (decorator) => {
    expect(
      values.some((value) => has(value, 'marks') && JSON.stringify(value.marks).includes(`"${decorator}"`)),
    ).toBe(true)
  })

  it('has quotations with an insertion, with a gap and with a changed initial', () => {
    const printed = published.flatMap(usesOf).map((use) => use.printed)
    for (const sign of [/\[[^\]]{2,}\]/, /…/, /\[\w\]/])
      expect(printed.some((words) => sign.test(words))).toBe(true)
  })

  it.each(['essay-transformer-queue', 'essay-port-factory', 'essay-mother-machines'])(
    'has between 900 and 1,400 words in %s',
    (id) => {
      const words = blocksIn(find(id)['body']).flatMap(({text}) => text.split(/\s+/))
      expect(words.length).toBeGreaterThanOrEqual(900)
      expect(words.length).toBeLessThanOrEqual(1400)
    },
  )

  it('has five or six links in each issue, and sources that several of them share', () => {
    const issues = ofType('issue')
    const links = issues.flatMap(linksOf).map(find)
    for (const issue of issues) expect([5, 6]).toContain(linksOf(issue).length)
    const shared = Map.groupBy(links, (link) => refOf(link['source']))
    expect([...shared.values()].filter((group) => group.length > 1).length).toBeGreaterThanOrEqual(2)
    expect(new Set(links.map((link) => link['url'])).size).toBe(links.length)
  })
})

const linksOf = ({weeklyLinks}: SampleDocument): readonly string[] =>
  Array.isArray(weeklyLinks) ? weeklyLinks.map(refOf) : []
