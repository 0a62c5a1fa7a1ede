import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {sampleDocuments} from '../../../test/fixtures/sample-documents.ts'
import {pathsIn, setAt} from '../../../test/fixtures/set-at.ts'
import {askAgain} from './ask-again.ts'
import {askLocally, type StoredDocument, type Versions} from './ask-locally.ts'

const ISSUE = 'issue-2'
const ESSAY = 'essay-cells'

/** Everything, with a draft of the essay. */
const documentsWith = (change: (essay: StoredDocument) => unknown): Map<string, Versions> => {
  const documents = new Map(
    stored.map((document): [string, Versions] => [document._id, {draft: null, published: document}]),
  )
  const published = stored.find(({_id}) => _id === ESSAY)!
  const draft = change({...published, _id: `drafts.${ESSAY}`}) as StoredDocument
  return documents.set(ESSAY, {draft, published})
}

const stored: readonly StoredDocument[] = sampleDocuments()

const body = stored.find(({_id}) => _id === ESSAY)!['body'] as readonly unknown[]

const places = pathsIn(body)

const changed = (path: readonly (string | number)[], value: unknown) =>
  documentsWith((essay) => ({...essay, body: setAt(body, path, value)}))

describe('an issue’s query that is asked again', () => {
  it('answers as if it were asked for the first time, whatever a body has become', () => {
    const junk = fc.oneof(
      fc.string(),
      fc.constantFrom(null, undefined, 7, [], {}, {_ref: 'source-gazette'}, {_ref: 'nothing'}),
      fc.constantFrom(...body),
    )
    const edit = fc.tuple(fc.constantFrom(...places), junk)
    fc.assert(
      fc.property(fc.array(edit, {minLength: 1, maxLength: 4}), (edits) => {
        const ask = askAgain(ISSUE)
        ask(documentsWith((essay) => essay))
        for (const [path, value] of edits) {
          const documents = changed(path, value)
          expect(ask(documents).raw).toEqual(askLocally(documents, ISSUE, 'drafts').raw)
        }
      }),
    )
  })

  it('answers as if it were asked for the first time, whatever becomes of its documents', () => {
    const ids = [ISSUE, ESSAY, 'essay-looms', 'link-mill', 'source-gazette', 'newsletter']
    const change = fc.oneof(
      fc.tuple(fc.constantFrom('edit' as const), fc.constantFrom(ESSAY, 'essay-looms'), fc.nat()),
      fc.tuple(
        fc.constantFrom('retitle', 'discard', 'publish', 'unpublish', 'lose', 'refer', 'link'),
        fc.constantFrom(...ids),
        fc.nat(),
      ),
    )
    fc.assert(
      fc.property(fc.array(change, {maxLength: 20}), (changes) => {
        const documents = new Map(documentsWith((essay) => essay))
        const ask = askAgain(ISSUE)
        ask(documents)
        for (const [kind, id, number] of changes) {
          happen(documents, kind, id, number)
          expect(ask(documents).raw).toEqual(askLocally(documents, ISSUE, 'drafts').raw)
        }
      }),
    )
  })

  it('answers the same where nothing but a revision is another', () => {
    const ask = askAgain(ISSUE)
    const {raw} = ask(documentsWith((essay) => structuredClone(essay)))
    expect(ask(documentsWith((essay) => ({...structuredClone(essay), _rev: 'r9'}))).raw).toBe(raw)
  })

  it('leaves all of an answer as it is but the entry that has changed', () => {
    const ask = askAgain(ISSUE)
    const before = nodesIn(ask(documentsWith((essay) => structuredClone(essay))).raw)
    const after = nodesIn(ask(changed([0, 'children', 0, 'text'], 'Other words')).raw)
    expect(after.map((node, at) => node === before[at])).toEqual(body.map((_, at) => at > 0))
    expect(JSON.stringify(after[0])).toContain('Other words')
  })

  it('asks for the documents that a new entry needs', () => {
    const ask = askAgain(ISSUE)
    ask(documentsWith((essay) => essay))
    const figure = {_type: 'figure', _key: 'n', credit: {_ref: 'credit-that-is-new'}}
    expect(ask(changed([0], figure)).asked).toContain('credit-that-is-new')
  })

  it.each([
    ['another field of the essay', documentsWith((essay) => ({...essay, title: 'Another'}))],
    ['an entry more', documentsWith((essay) => ({...essay, body: [...body, body[0]]}))],
    ['another document', documentsWith((essay) => essay).set('link-mill', {draft: null, published: null})],
    ['a document more', documentsWith((essay) => essay).set('other', {draft: null, published: null})],
    ['no body', documentsWith((essay) => ({...essay, body: undefined}))],
  ])('answers anew for %s', (_, documents) => {
    const ask = askAgain(ISSUE)
    ask(documentsWith((essay) => essay))
    expect(ask(documents).raw).toEqual(askLocally(documents, ISSUE, 'drafts').raw)
  })
})

const nodesIn = (raw: unknown): readonly unknown[] =>
  (raw as {issue: {essays: {essay: {body: unknown[]}}[]}}).issue.essays[0]!.essay.body

/** Lets something happen to a document that is there: `refer` and `link` put essays into the issue's lists, where they belong and where not. */
const happen = (documents: Map<string, Versions>, kind: string, id: string, number: number): void => {
  const target = kind === 'refer' || kind === 'link' ? ISSUE : id
  const {draft, published} = documents.get(target) ?? {draft: null, published: null}
  const now = draft ?? published
  const put = (fields: object) =>
    now === null ? undefined : documents.set(target, {published, draft: {...now, ...fields}})
  const essays = [ESSAY, 'essay-looms', ESSAY].slice(number % 3)
  const list = essays.map((_ref, at) => ({_type: 'reference', _key: String(at), _ref}))
  switch (kind) {
    case 'edit':
      return void put({_rev: String(number), body: edited(now?.['body'], number)})
    case 'retitle':
      return void put({title: String(number)})
    case 'refer':
      return void put({essays: list})
    case 'link':
      return void put({weeklyLinks: list})
    case 'publish':
      return void documents.set(target, {draft: null, published: now})
    case 'discard':
      return void documents.set(target, {draft: null, published})
    case 'unpublish':
      return void documents.set(target, {draft: now, published: null})
    case 'lose':
      return void documents.delete(target)
  }
}

const edited = (nodes: unknown, number: number): unknown => {
  const paths = pathsIn(nodes)
  const path = paths[number % paths.length]
  return path === undefined ? nodes : setAt(nodes, path, [null, {}, [body], 'words', ...body][number % 7])
}
