import {BehaviorSubject, map, of, Subject} from 'rxjs'
import {describe, expect, it} from 'vitest'
import {parseIssue} from '../../../newsletter/contract/parse-issue.ts'
import {sampleDocuments} from '../../../test/fixtures/sample-documents.ts'
import type {StoredDocument, Versions} from './ask-locally.ts'
import {watchIssue, type DocumentStreams} from './watch-issue.ts'

const NOTHING: Versions = {draft: null, published: null}

/** A lake in memory, whose changes are heard of one by one. */
const lake = () => {
  const documents = new Map<string, BehaviorSubject<Versions>>()
  const at = (id: string) => {
    const known = documents.get(id) ?? new BehaviorSubject(NOTHING)
    documents.set(id, known)
    return known
  }
  for (const document of sampleDocuments()) at(document._id).next({draft: null, published: document})
  const typed = new Subject<Versions>()
  const openTypes = new BehaviorSubject<ReadonlyMap<string, string>>(new Map())
  const streams: DocumentStreams = {
    saved: at,
    typed: () => typed,
    current: (_id, versions) => versions,
    openTypes,
    issuesRunning: (essays) => of(essays.length === 0 ? [] : ['issue-1', 'issue-2']),
  }
  return {at, typed, openTypes, streams}
}

const watching = (streams: DocumentStreams, id = 'issue-2') => {
  const seen: unknown[] = []
  const works: (() => void)[] = []
  const stop = watchIssue(
    id,
    streams,
    (work) => {
      works.push(work)
      return () => works.splice(works.indexOf(work), 1)
    },
    ({drafts}) => seen.push(drafts),
  )
  const settle = () => {
    while (works.length > 0) works.shift()?.()
    return seen
  }
  return {settle, stop, works}
}

const titleOf = (raw: unknown) => parseIssue(raw, 'preview').issue.issue.title

describe('watching an issue', () => {
  it('answers once it has everything', () => {
    const {settle, stop} = watching(lake().streams)
    const seen = settle()
    expect(seen).toHaveLength(1)
    expect(parseIssue(seen[0], 'export').findings).toEqual([])
    stop()
  })

  it('doesn’t answer while something is missing that may yet come', () => {
    const {streams} = lake()
    const source = sampleDocuments().find(({_type}) => _type === 'source')!._id
    const late = new Subject<Versions>()
    const {settle} = watching({...streams, saved: (id) => (id === source ? late : streams.saved(id))})
    expect(settle()).toEqual([])
    late.next(NOTHING)
    // What is known not to be there is no reason to wait.
    expect(settle()).toHaveLength(1)
  })

  it('answers again when any of its documents changes, once for changes that come together', () => {
    const {at, streams} = lake()
    const {settle} = watching(streams)
    settle()
    const essay = sampleDocuments().find(({_type}) => _type === 'essay')!
    at('issue-2').next({draft: {...at('issue-2').value.published!, title: 'One'}, published: null})
    at(essay._id).next({draft: {...(essay as StoredDocument), teaser: 'Two'}, published: null})
    const seen = settle()
    expect(seen).toHaveLength(2)
    expect(titleOf(seen[1])).toBe('One')
  })

  it('takes an open form’s word for its document, and the lake’s again when the form is closed', () => {
    const {at, typed, openTypes, streams} = lake()
    const {settle} = watching(streams)
    settle()
    const {published} = at('issue-2').value
    openTypes.next(new Map([['issue-2', 'issue']]))
    typed.next({draft: {...published!, title: 'Typed'}, published})
    expect(titleOf(settle().at(-1))).toBe('Typed')
    openTypes.next(new Map())
    expect(titleOf(settle().at(-1))).toBe(published!['title'])
  })

  it.each([
    ['newsletter', 'title'],
    ['essay-cells', 'teaser'],
    ['person-ada', 'name'],
    ['link-mill', 'headline'],
    ['source-gazette', 'publisher'],
    ['credit-handout', 'creditLine'],
    ['quote-seal', 'translation'],
  ])('shows what is typed in the form of %s', (id, field) => {
    const {at, typed, openTypes, streams} = lake()
    const {settle} = watching(streams)
    settle()
    const {published} = at(id).value
    openTypes.next(new Map([[id, published!._type]]))
    typed.next({draft: {...published!, [field]: 'Typed just now'}, published})
    expect(JSON.stringify(settle().at(-1))).toContain('Typed just now')
  })

  it('says nothing where what changed is nothing that it prints', () => {
    const {at, streams} = lake()
    const {settle} = watching(streams)
    settle()
    const {published} = at('issue-2').value
    at('issue-2').next({draft: null, published: {...published!}})
    expect(settle()).toHaveLength(1)
    at('issue-2').next({draft: {...published!, title: 'Another'}, published})
    expect(settle()).toHaveLength(2)
  })

  it('hears nothing more when it is told to stop', () => {
    const {at, streams} = lake()
    const {settle, stop, works} = watching(streams)
    settle()
    stop()
    at('issue-2').next({draft: null, published: {...at('issue-2').value.published!, title: 'Later'}})
    expect(works).toEqual([])
    expect(settle()).toHaveLength(1)
  })

  it('waits anew for the issues that ran an essay when essays come', () => {
    const {streams} = lake()
    const ran = new Subject<readonly string[]>()
    const {settle} = watching({
      ...streams,
      issuesRunning: (essays) => (essays.length === 0 ? of([]) : ran.pipe(map((ids) => [...ids]))),
    })
    expect(settle()).toEqual([])
    ran.next(['issue-1'])
    expect(settle()).toHaveLength(1)
  })
})
