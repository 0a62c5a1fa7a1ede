import {describe, expect, it} from 'vitest'
import {issueByNumberQuery} from '../../newsletter/query/issue-queries.ts'
import {ourQueries} from './our-queries.ts'
import {withOurQueries, type SavedQuery} from './saved-queries.ts'

const saved = (key: string, url = 'https://x/1'): SavedQuery => ({
  _key: key,
  title: key,
  url,
  savedAt: '2026-05-12T08:00:00.000Z',
  shared: false,
})
const none = new Set<string>()

describe('our queries among a person’s own', () => {
  it.each([
    ['nothing', null],
    ['nonsense', 'x'],
    ['another shape', {queries: 'none'}],
  ])('stand alone where the store holds %s', (_, stored) => {
    expect(withOurQueries(stored, [saved('a')], none)).toEqual({queries: [saved('a')]})
  })

  it('come after theirs', () => {
    expect(withOurQueries({queries: [saved('mine')]}, [saved('a')], none)).toEqual({
      queries: [saved('mine'), saved('a')],
    })
  })

  it('are brought up to date under the title they were given', () => {
    const renamed = {...saved('a'), title: 'My favourite'}
    expect(withOurQueries({queries: [renamed]}, [saved('a', 'https://x/2')], new Set(['a']))).toEqual({
      queries: [{...renamed, url: 'https://x/2'}],
    })
  })

  it('are left alone where they are the same, and left out where they were taken out', () => {
    expect(withOurQueries({queries: [saved('a')]}, [saved('a')], new Set(['a']))).toBeUndefined()
    expect(withOurQueries({queries: []}, [saved('a')], new Set(['a']))).toBeUndefined()
  })
})

it('a query’s address holds it, its parameters as JSON, and what the export sees', () => {
  const [first] = ourQueries({_id: 'i', number: 43}, (search) => `https://x/data${search}`, 'now')
  const {searchParams} = new URL(first!.url)
  expect(Object.fromEntries(searchParams)).toEqual({
    query: issueByNumberQuery.trim(),
    $number: '43',
    perspective: 'published',
  })
})
