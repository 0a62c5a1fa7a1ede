import {describe, expect, it} from 'vitest'
import {check, sampleWith} from '../../../test/preflight/subjects.ts'
import {parseSafeUrl} from '../../url.ts'
import {samePage} from '../places/weekly-addresses.ts'
import {linksThatRan} from './links-that-ran.ts'
import {repeatedLinks} from './repeated-links.ts'

const withLinks = (...urls: readonly string[]) => {
  const [first] = sampleWith().issue.weeklyLinks
  return sampleWith({
    weeklyLinks: urls.map((text, at) => {
      const url = parseSafeUrl(text)
      if (first === undefined || url === undefined) throw new TypeError(text)
      return {...first, _key: `l${at}`, weeklyLink: {...first.weeklyLink, _id: `link-${at}`, url}}
    }),
  })
}

describe('two addresses', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x/'],
    ['https://a.example/x', 'http://www.a.example/x#part'],
    ['https://a.example/x?id=1', 'https://a.example/x?utm_source=b&id=1'],
  ])('%s and %s are of one page', (one, other) => {
    expect(samePage(one)).toBe(samePage(other))
  })

  it.each([
    ['https://a.example/x', 'https://a.example/y'],
    ['https://a.example/x?id=1', 'https://a.example/x?id=2'],
    ['https://a.example/', 'https://b.a.example/'],
  ])('%s and %s are not', (one, other) => {
    expect(samePage(one)).not.toBe(samePage(other))
  })
})

describe('repeated links', () => {
  it('finds the second of two', () => {
    const issue = withLinks('https://a.example/x', 'https://a.example/y', 'https://a.example/x/#z')
    expect(check(repeatedLinks, issue)).toMatchObject([
      {severity: 'warning', documentId: 'link-2', path: 'url'},
    ])
  })

  it('lets different ones be', () => {
    expect(check(repeatedLinks, withLinks('https://a.example/x', 'https://a.example/y'))).toEqual([])
  })
})

describe('links that ran', () => {
  const past = (number: number, ...urls: readonly string[]) => ({
    _id: `issue-${number}`,
    number,
    status: 'published',
    datePublished: null,
    urls,
  })

  it('finds one from an earlier issue, and says which', () => {
    const history = [
      past(1, 'https://a.example/x'),
      past(2, 'https://a.example/y'),
      past(3, 'https://a.example/y'),
    ]
    const findings = check(linksThatRan, withLinks('https://a.example/x', 'https://a.example/y'), {history})
    expect(findings).toMatchObject([{severity: 'warning', documentId: 'link-0', path: 'url'}])
    expect(findings[0]!.message).toContain('ran in issue 1 already')
  })
})
