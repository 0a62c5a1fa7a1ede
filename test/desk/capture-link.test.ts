import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {captureLink} from '../../plugins/link-inbox/capture-link.ts'
import {earlierRunsIn, sameAddressQuery} from '../../plugins/link-inbox/earlier-runs.ts'
import {spellingsOf} from '../../newsletter/web-address/page-key.ts'
import {startLake, type RunningLake} from '../lake/start-lake.ts'

const TODAY = '2026-05-20'

let running: RunningLake
let ids: number
const newId = () => `id-${String((ids += 1))}`
const capture = (href: string) => captureLink(running.client, href, TODAY, newId)

beforeAll(async () => {
  running = await startLake()
})
afterAll(() => running.stop())

beforeEach(async () => {
  ids = 0
  await running.client.delete({query: '*[_type in ["issue", "weeklyLink", "source"]]'})
  await running.client.create({
    _id: 'source-ledger',
    _type: 'source',
    title: 'Berths',
    publisher: 'Freight Ledger',
    inLanguage: 'nl',
    url: 'https://www.freight-ledger.com/berths',
  })
})

describe('capturing an address', () => {
  it('makes the link and its source, which knows its outlet', async () => {
    expect(await capture(' https://freight-ledger.com/2026/04/21/cranes?utm_source=x ')).toEqual({
      linkId: 'id-2',
      wasThere: false,
    })
    expect(await running.client.getDocument('drafts.id-2')).toMatchObject({
      _type: 'weeklyLink',
      url: 'https://freight-ledger.com/2026/04/21/cranes',
      source: {_ref: 'id-1', _weak: true, _strengthenOnPublish: {type: 'source'}},
    })
    expect(await running.client.getDocument('drafts.id-1')).toMatchObject({
      _type: 'source',
      url: 'https://freight-ledger.com/2026/04/21/cranes',
      publisher: 'Freight Ledger',
      inLanguage: 'nl',
      datePublished: '2026-04-21',
      accessDate: TODAY,
      urlStatus: 'live',
    })
  })

  it('takes the source that there is', async () => {
    const captured = await capture('http://freight-ledger.com/berths/?fbclid=1')
    expect(await running.client.getDocument(`drafts.${String(captured?.linkId)}`)).toMatchObject({
      source: {_ref: 'source-ledger', _type: 'reference'},
    })
    expect(await running.client.fetch('count(*[_type == "source"])')).toBe(1)
  })

  it('finds a link that waits, and makes no second', async () => {
    const first = await capture('https://a.example/kiln')
    expect(await capture('https://www.a.example/kiln/')).toEqual({...first, wasThere: true})
    expect(await running.client.fetch('count(*[_type == "weeklyLink"])')).toBe(1)
  })

  it('makes another where the first has been used, and the query names its issue', async () => {
    const first = await capture('https://a.example/kiln')
    await running.client.create({
      _id: 'issue-7',
      _type: 'issue',
      number: 7,
      status: 'published',
      weeklyLinks: [{_type: 'reference', _key: 'a', _ref: String(first?.linkId), _weak: true}],
    })
    const second = await capture('http://a.example/kiln?utm_source=x')
    expect(second?.wasThere).toBe(false)
    const href = 'https://a.example/kiln#top'
    const answer: unknown = await running.client.fetch(
      sameAddressQuery,
      {spellings: spellingsOf(href), link: second?.linkId},
      {perspective: 'drafts'},
    )
    expect(earlierRunsIn(answer, href)).toEqual([
      {linkId: first?.linkId, headline: null, issue: {id: 'issue-7', number: 7, status: 'published'}},
    ])
    // The control: a page whose address only begins alike.
    expect(earlierRunsIn(answer, 'https://a.example/kiln/more')).toEqual([])
  })

  it('makes nothing of what is no address', async () => {
    expect(await capture('javascript:alert(1)')).toBeUndefined()
    expect(await running.client.fetch('count(*[_type == "weeklyLink"])')).toBe(0)
  })
})
