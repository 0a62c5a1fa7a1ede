import {describe, expect, it} from 'vitest'
import {dateIn} from './date-in.ts'
import {pageKey, spellingsOf} from './page-key.ts'
import {sourceFromUrl} from './source-from-url.ts'
import {withoutTracking} from './without-tracking.ts'

const TODAY = '2026-05-20'

describe('withoutTracking', () => {
  it.each([
    ['https://a.example/x?utm_source=mail&utm_medium=b', 'https://a.example/x'],
    ['https://a.example/x?id=7&fbclid=q', 'https://a.example/x?id=7'],
    ['https://a.example/x?mc_cid=1&mc_eid=2&page=3', 'https://a.example/x?page=3'],
    ['https://a.example/x#:~:text=lead%20times', 'https://a.example/x'],
    ['https://a.example/x#part:~:text=lead', 'https://a.example/x#part'],
    ['https://a.example/x?UTM_Source=y', 'https://a.example/x'],
  ])('%s becomes %s', (from, to) => {
    expect(withoutTracking(from)).toBe(to)
  })

  it.each([
    'https://a.example/x?id=7',
    'https://a.example/x?q=%E5%8F%98&empty',
    'https://a.example/x#part',
    'https://a.example/utm_source',
    'not an address',
  ])('leaves %s as it is', (href) => {
    expect(withoutTracking(href)).toBe(href)
  })
})

describe('pageKey', () => {
  it.each([
    'http://www.a.example/kiln/',
    'https://m.a.example/kiln/index.html',
    'https://A.example/kiln?utm_campaign=w#top',
    'https://a.example:443/kiln',
  ])('of %s is that of https://a.example/kiln', (href) => {
    expect(pageKey(href)).toBe(pageKey('https://a.example/kiln'))
  })

  it.each([
    ['https://a.example/x?a=1&b=2', 'https://a.example/x?b=2&a=1', true],
    ['https://a.example/%E7%AA%AF', 'https://a.example/窯', true],
    ['https://a.example/x?id=1', 'https://a.example/x?id=2', false],
    ['https://a.example/x', 'https://b.a.example/x', false],
    ['https://a.example/x', 'https://a.example/X', false],
  ])('%s and %s: one page is %s', (one, other, same) => {
    expect(pageKey(one) === pageKey(other)).toBe(same)
  })

  it.each(['', 'kiln', 'mailto:a@a.example', 'javascript:1'])('there is none of %j', (text) => {
    expect(pageKey(text)).toBeUndefined()
  })

  it('is that of every spelling', () => {
    const spellings = spellingsOf('http://www.a.example/kiln/?a=1#b')
    expect(spellings).toContain('https://a.example/kiln')
    expect(new Set(spellings.map(pageKey))).toEqual(new Set([pageKey('https://a.example/kiln')]))
  })
})

describe('dateIn', () => {
  it.each([
    ['/2026/04/21/kiln', '2026-04-21'],
    ['/news/2026-04-21-kiln.html', '2026-04-21'],
    ['/a/20260421/', '2026-04-21'],
    ['/zhengce/202604/t20260421_4711.html', '2026-04-21'],
    ['/n1/2026/0421/c90000.html', '2026-04-21'],
    ['/2026/4/1/kiln', '2026-04-01'],
    ['/202604/21/kiln', '2026-04-21'],
  ])('%s: %s', (path, date) => {
    expect(dateIn(path, TODAY)).toBe(date)
  })

  it.each([
    '/2026/04/kiln',
    '/2026/13/40/x',
    '/2026/02/30/x',
    '/2026/05/21/tomorrow',
    '/1887/04/21/x',
    '/id/120260421',
    '/',
  ])('%s names none', (path) => {
    expect(dateIn(path, TODAY)).toBeUndefined()
  })
})

describe('sourceFromUrl', () => {
  const known = [
    {url: 'https://www.caixin.com/a', publisher: 'Caixin', inLanguage: 'zh-Hans'},
    {url: 'https://caixin.com/b', publisher: 'Caixin', inLanguage: 'zh-Hans'},
    {url: 'https://freight.host.example/x', publisher: 'Freight Ledger', inLanguage: 'en'},
    {url: 'https://steel.host.example/x', publisher: 'Steel Sheet Review', inLanguage: 'ja'},
    {url: 'broken', publisher: 'Nobody'},
  ]

  it.each([
    [
      'an outlet of ours, by its host',
      'https://caixin.com/2026-04-21/102.html?utm_source=x',
      {
        url: 'https://caixin.com/2026-04-21/102.html',
        publisher: 'Caixin',
        inLanguage: 'zh-Hans',
        datePublished: '2026-04-21',
      },
    ],
    [
      'another host of its domain, which names its language',
      'https://english.caixin.com/x',
      {url: 'https://english.caixin.com/x', publisher: 'Caixin', inLanguage: 'en'},
    ],
    [
      'a host of many outlets: the host decides',
      'https://steel.host.example/ja/y',
      {url: 'https://steel.host.example/ja/y', publisher: 'Steel Sheet Review', inLanguage: 'ja'},
    ],
    [
      'a new outlet on it: the host’s own name',
      'https://tin-plate.host.example/y',
      {url: 'https://tin-plate.host.example/y', publisher: 'Tin Plate'},
    ],
    [
      'an outlet that nobody knows, by domain and country',
      'https://www.nikkei.co.jp/article',
      {url: 'https://www.nikkei.co.jp/article', publisher: 'Nikkei', inLanguage: 'ja'},
    ],
    [
      'an office of state',
      'http://www.ndrc.gov.cn/xwdt/202604/t20260421_1.html',
      {
        url: 'http://www.ndrc.gov.cn/xwdt/202604/t20260421_1.html',
        publisher: 'NDRC',
        inLanguage: 'zh-Hans',
        datePublished: '2026-04-21',
      },
    ],
    [
      'a language in the path rather than the country’s',
      'https://www.example.de/en/kiln',
      {url: 'https://www.example.de/en/kiln', publisher: 'Example', inLanguage: 'en'},
    ],
    [
      'a blog at a hosting service',
      'https://kilnwatch.github.io/posts/1',
      {url: 'https://kilnwatch.github.io/posts/1', publisher: 'Kilnwatch'},
    ],
    ['a bare number', 'http://192.0.2.7/x', {url: 'http://192.0.2.7/x', publisher: '192.0.2.7'}],
  ])('%s', (_what, href, source) => {
    expect(sourceFromUrl(href, known, TODAY)).toEqual(source)
  })

  it.each(['', 'kiln', 'javascript:alert(1)', 'mailto:a@b.example', 'https://u:p@a.example/', '/x'])(
    'makes nothing of %j',
    (text) => {
      expect(sourceFromUrl(text, known, TODAY)).toBeUndefined()
    },
  )
})
