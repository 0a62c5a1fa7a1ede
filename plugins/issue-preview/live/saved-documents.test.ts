import {Subject} from 'rxjs'
import {expect, it, vi} from 'vitest'
import type {StoredDocument, Versions} from './ask-locally.ts'
import {savedDocuments} from './saved-documents.ts'

const document = (_id: string, _rev: string): StoredDocument => ({_id, _rev, _type: 'essay'})

it('listens to all documents at once, and tells each its own changes', () => {
  vi.useFakeTimers()
  const heard = new Subject<readonly StoredDocument[]>()
  const listened: string[] = []
  const saved = savedDocuments((ids) => {
    listened.push(ids.join())
    return heard
  })
  const seen: Record<string, Versions[]> = {a: [], b: []}
  const subscriptions = ['a', 'b'].map((id) => saved(id).subscribe((versions) => seen[id]?.push(versions)))
  vi.advanceTimersByTime(50)
  expect(listened).toEqual(['a,b'])
  heard.next([document('a', '1'), document('drafts.a', '1')])
  heard.next([document('a', '1'), document('drafts.a', '2')])
  expect(seen['a']?.map(({draft}) => draft?.['_rev'])).toEqual(['1', '2'])
  expect(seen['b']).toEqual([{draft: null, published: null}])
  subscriptions[1]?.unsubscribe()
  vi.advanceTimersByTime(50)
  expect(listened).toEqual(['a,b', 'a'])
  subscriptions[0]?.unsubscribe()
  vi.advanceTimersByTime(50)
  expect(heard.observed).toBe(false)
  vi.useRealTimers()
})
