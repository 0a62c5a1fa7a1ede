import {describe, expect, it} from 'vitest'
import {ask} from '../../test/fixtures/ask.ts'
import {sampleDocuments} from '../../test/fixtures/sample-documents.ts'
import {issueByNumberQuery} from '../query/issue-queries.ts'
import {issueLinks} from './issue-links.ts'
import {judgeLink, type LinkAnswer} from './judge-link.ts'
import {linkFindings} from './link-findings.ts'
import {DEAD_AFTER_DAYS, nextCheck, type StoredCheck} from './next-check.ts'

describe('the pages of an issue', () => {
  it('are found wherever readers meet them, each once, with its places', async () => {
    const links = issueLinks(await ask(issueByNumberQuery, sampleDocuments(), {number: 2}))
    const lines = links.flatMap(({url, places}) =>
      places.map(({documentId, path, isSource}) => `${documentId} ${path}${isSource ? '*' : ''} ${url}`),
    )
    expect(lines).toMatchInlineSnapshot(`
      [
        "newsletter subscribeUrl https://weekly.example/subscribe",
        "credit-handout webStatement https://bureau.example/rights",
        "person-ada url https://weekly.example/ada",
        "source-gazette url* https://gazette.example/seals",
        "essay-cells body[_key=="b1"].markDefs[_key=="m1"].href https://press.example/cells",
        "link-mill url https://gazette.example/mill",
        "issue-2 relatedReading[_key=="r2"].url https://press.example/seals",
      ]
    `)
  })

  const source = {_id: 's', _type: 'source', url: 'https://a.example/x', archiveUrl: 'https://copy.example/x'}
  const of = (status: string | null) =>
    issueLinks({issue: {_id: 'i', _type: 'issue', source: {...source, urlStatus: status}}}).map(
      ({url, places}) => `${url} ${places.map(({copy}) => copy).join()}`,
    )

  it('are asked for at their copy where that is linked', () => {
    expect(of(null)).toEqual(['https://a.example/x waiting'])
    expect(of('live')).toEqual(['https://a.example/x waiting'])
    expect(of('dead')).toEqual(['https://a.example/x linked', 'https://copy.example/x none'])
    expect(of('unfit')).toEqual(['https://copy.example/x none'])
  })

  it('leave out mail, placeholders and the website that is yet to be written', () => {
    const newsletter = {
      _id: 'newsletter',
      _type: 'newsletter',
      url: 'https://weekly.example',
      subscribeUrl: '{{subscribe_url}}',
      welcome: [{_key: 'b', markDefs: [{_type: 'link', _key: 'm', href: 'mailto:a@b.example'}]}],
      footer: [{_key: 'c', markDefs: [{_type: 'link', _key: 'n', href: 'https://b.example'}]}],
    }
    expect(issueLinks({newsletter, issue: null})).toMatchObject([
      {
        url: 'https://b.example',
        places: [{documentId: 'newsletter', path: 'footer[_key=="c"].markDefs[_key=="n"].href'}],
      },
    ])
  })
})

const answered = (status: number, url = 'https://a.example/x', ...redirects: number[]): LinkAnswer => ({
  kind: 'answered',
  status,
  url,
  redirects,
})
const failed = (code: string): LinkAnswer => ({kind: 'failed', code, message: 'so it went'})
const outcome = (answer: LinkAnswer) => judgeLink('https://a.example/x', answer).outcome

describe('an answer', () => {
  it.each<[string, LinkAnswer]>([
    ['found', answered(200)],
    ['found', answered(206)],
    ['found', answered(200, 'https://a.example/y', 302)],
    ['found', answered(200, 'https://a.example/y', 301, 302)],
    ['moved', answered(200, 'https://a.example/y', 301)],
    ['moved', answered(200, 'https://b.example/y', 308, 301)],
    ['frontPage', answered(200, 'https://a.example/', 301)],
    ['frontPage', answered(200, 'https://a.example/en-GB/', 302)],
    ['gone', answered(404)],
    ['gone', answered(410)],
    ['gone', answered(404, 'https://a.example/y', 301)],
    ['barred', answered(401)],
    ['barred', answered(403)],
    ['barred', answered(451)],
    ['barred', failed('ROBOTS_DISALLOW')],
    ['unreachable', answered(429)],
    ['unreachable', answered(500)],
    ['unreachable', answered(503)],
    ['unreachable', failed('TIMED_OUT')],
    ['unreachable', failed('HOST_UNKNOWN')],
    ['unreachable', failed('TLS_FAILED')],
    ['refused', failed('ADDRESS_REFUSED')],
    ['refused', failed('URL_REFUSED')],
  ])('is %s: %o', (expected, answer) => {
    expect(outcome(answer)).toBe(expected)
  })

  it('at a front page is no surprise where that was asked for', () => {
    expect(judgeLink('http://a.example', answered(200, 'https://a.example/', 301)).outcome).toBe('moved')
  })
})

describe('the next state of a page', () => {
  const url = 'https://a.example/x'
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString()
  const never: StoredCheck = {urlStatus: null, urlCheck: null}
  const failingSince = (n: number, at = url): StoredCheck => ({
    urlStatus: 'live',
    urlCheck: {outcome: 'unreachable', url: at, failingSince: day(n)},
  })
  const after = (stored: StoredCheck, answer: LinkAnswer, now = day(0)) =>
    nextCheck(stored, url, judgeLink(url, answer), now)

  it('is dead when the page is gone, and live when it is there or back', () => {
    expect(after(never, answered(404)).urlStatus).toBe('dead')
    expect(after({...never, urlStatus: 'dead'}, answered(200)).urlStatus).toBe('live')
  })

  it('stays after one failure, and becomes dead when nothing else was seen for days', () => {
    const first = after({urlStatus: 'live', urlCheck: null}, failed('TIMED_OUT'))
    expect(first).toMatchObject({urlStatus: 'live', urlCheck: {failingSince: day(0)}})
    expect(after(failingSince(0), answered(503), day(DEAD_AFTER_DAYS - 1)).urlStatus).toBe('live')
    expect(after(failingSince(0), answered(503), day(DEAD_AFTER_DAYS))).toMatchObject({
      urlStatus: 'dead',
      urlCheck: {failingSince: day(0)},
    })
  })

  it('begins to count anew when the page was there, or is another', () => {
    const back = after(failingSince(0), answered(200), day(3))
    expect(back.urlCheck).not.toHaveProperty('failingSince')
    expect(after(failingSince(0, 'https://a.example/old'), failed('TIMED_OUT'), day(30))).toMatchObject({
      urlStatus: 'live',
      urlCheck: {failingSince: day(30)},
    })
  })

  it.each(['unfit', 'usurped'])('stays %s, as people judged it', (urlStatus) => {
    expect(after({urlStatus, urlCheck: null}, answered(200)).urlStatus).toBe(urlStatus)
    expect(after({urlStatus, urlCheck: null}, answered(404)).urlStatus).toBe(urlStatus)
  })

  it.each([answered(403), failed('ADDRESS_REFUSED'), answered(200, 'https://a.example/', 302)])(
    'is what it was where nothing can be told: %o',
    (answer) => {
      expect(after({...never, urlStatus: 'dead'}, answer).urlStatus).toBe('dead')
      expect(after(never, answer).urlStatus).toBeNull()
    },
  )
})

describe('findings', () => {
  const at = (copy: 'none' | 'waiting' | 'linked') => ({
    url: 'https://a.example/x',
    places: [{documentId: 's', path: 'url', isSource: true, copy}],
  })
  const gone = judgeLink('https://a.example/x', answered(404))

  it('say where, and what to do', () => {
    expect(linkFindings(at('none'), gone, false)).toEqual([
      {
        ruleId: 'links/gone',
        severity: 'error',
        documentId: 's',
        path: 'url',
        message: 'The page https://a.example/x is gone (HTTP 404).',
        help: expect.stringContaining('Add the address of a copy') as string,
        actual: 'https://a.example/x',
      },
    ])
  })

  it('block nothing where readers get a copy', () => {
    expect(linkFindings(at('linked'), gone, false)).toEqual([])
    expect(linkFindings(at('waiting'), gone, true)).toMatchObject([{severity: 'warning'}])
    expect(linkFindings(at('waiting'), gone, false)).toMatchObject([{severity: 'error'}])
  })

  it('are none for what is there, and warnings for what nobody can tell', () => {
    const severities = (answer: LinkAnswer) =>
      linkFindings(at('none'), judgeLink('https://a.example/x', answer), false).map(({severity}) => severity)
    expect(severities(answered(200))).toEqual([])
    expect(severities(failed('TIMED_OUT'))).toEqual(['warning'])
    expect(severities(answered(403))).toEqual(['warning'])
    expect(severities(answered(200, 'https://a.example/y', 301))).toEqual(['warning'])
    expect(severities(failed('ADDRESS_REFUSED'))).toEqual(['error'])
  })
})
