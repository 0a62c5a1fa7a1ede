import fc from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {describe, expect, it} from 'vitest'
import type {LakeDocument} from './document.ts'
import {DocumentIndex} from './document-index.ts'
import {QueryEngine} from './engine.ts'

const ids = ['a', 'b', 'c', 'drafts.a', 'drafts.d', 'versions.r1.b']
const scalar = fc.oneof(
  fc.constantFrom('x', 'y', '1', ''),
  fc.integer({min: 0, max: 2}),
  fc.boolean(),
  fc.constant(null),
)
const reference = fc.constantFrom(...ids).map((id) => ({_type: 'reference', _ref: id}))
const documents: fc.Arbitrary<LakeDocument[]> = fc.uniqueArray(
  fc.record(
    {
      _id: fc.constantFrom(...ids),
      _type: fc.constantFrom('issue', 'essay'),
      number: scalar,
      slug: fc.record({current: scalar}, {requiredKeys: [], noNullPrototype: true}),
      main: reference,
      items: fc.array(fc.oneof(reference, scalar), {maxLength: 3}),
    },
    {requiredKeys: ['_id', '_type'], noNullPrototype: true},
  ),
  {selector: ({_id}) => _id, maxLength: 6},
)

const queries = [
  '*',
  '*[_type == "issue"]',
  '*[_type == $type && number == $value]{_id, number}',
  '*["1" == number || _type == "issue"]._id',
  '*[slug.current == $value][0]',
  '*[_id in $ids]{_id}',
  '*[_id in ["a", "drafts.a", "none"] && !(_id in path("drafts.**"))]._id',
  '*[_id in path("drafts.**")]._id',
  '*[references($id)]._id',
  '*[references($ids)]._id',
  '*[_type == "essay"]{_id, "used": *[_type == "issue" && references(^._id)]._id}',
  '*[_type == "essay"]{_id, "used": count(*[references(^._id)]), "twin": *[number == ^.number && _id != ^._id]._id}',
  '*{_id, "same": *[slug.current == ^.slug.current][0]._id}',
  '*{_id, items[]{"to": *[_id == ^._ref][0]._id}}',
  '*{_id, "linked": items[]->_id, "main": main->{_id, "back": *[references(^._id)]._id}}',
  '*{_id, "all": *[_id in ^.items[]._ref]._id}',
  '*[_id in *[_type == "issue"].items[]._ref]._id',
  '*[count(*[_type == "issue"]) > 1]._id',
  '*[$value in items]._id',
  '*[$id in items[]._ref]._id',
  '*[sanity::versionOf("a")]._id',
  '*[_type == "issue"] | order(number desc, _id)[0...2]._id',
  '*[_type == "issue"][number == $value]._id',
  '{"a": *[_id == "a"][0], "n": count(*[_type == "essay"])}',
  '*[main->_type == "issue"]._id',
  '*[number == 1 + 1]._id',
  '*[_type match "iss*"]._id',
]

const plainly = async (query: string, params: Record<string, unknown>, dataset: readonly unknown[]) =>
  (await evaluate(parse(query, {params}), {dataset, params})).get() as Promise<unknown>

const parameters = fc.record(
  {
    type: fc.constantFrom('issue', 'essay', 'none'),
    value: scalar,
    id: fc.constantFrom(...ids),
    ids: fc.array(fc.constantFrom(...ids), {maxLength: 3}),
  },
  {noNullPrototype: true},
)

describe('the engine', () => {
  it.each(queries)('answers %s as groq-js does', async (query) => {
    await fc.assert(
      fc.asyncProperty(documents, parameters, async (dataset, params) => {
        const engine = new QueryEngine(new DocumentIndex(dataset))
        expect(await engine.query(query, params)).toEqual(await plainly(query, params, dataset))
      }),
      {numRuns: 60},
    )
  })

  it('answers the same after any edits as if it had been built anew', async () => {
    const edits = fc.array(
      fc.oneof(
        documents.map((some) => ({put: some})),
        fc.record({remove: fc.constantFrom(...ids)}),
      ),
      {
        maxLength: 8,
      },
    )
    await fc.assert(
      fc.asyncProperty(documents, edits, parameters, async (dataset, changes, params) => {
        const index = new DocumentIndex(dataset)
        const engine = new QueryEngine(index)
        const ask = (of: QueryEngine) =>
          Promise.all(
            (['raw', 'published', 'drafts', ['r1', 'drafts']] as const).flatMap((perspective) =>
              // What comes first without an order() depends on what was edited.
              queries
                .filter((query) => !query.includes('[0]'))
                .map((query) => of.query(query, params, {perspective})),
            ),
          )
        await ask(engine)
        for (const change of changes) {
          if ('remove' in change) index.remove(change.remove)
          else for (const document of change.put) index.put(document)
        }
        const rebuilt = new QueryEngine(new DocumentIndex(index.all()))
        expect((await ask(engine)).map(sorted)).toEqual((await ask(rebuilt)).map(sorted))
      }),
      {numRuns: 40},
    )
  })

  it('shows each perspective its variant', async () => {
    const engine = new QueryEngine(
      new DocumentIndex([
        {_id: 'a', _type: 't', title: 'published'},
        {_id: 'drafts.a', _type: 't', title: 'draft'},
        {_id: 'versions.r1.a', _type: 't', title: 'release'},
        {_id: 'drafts.b', _type: 't', title: 'new', link: {_ref: 'a'}},
      ]),
    )
    const titles = (perspective: 'raw' | 'published' | 'drafts' | readonly string[]) =>
      engine.query('*[_type == "t"] | order(_id){_id, title, "link": link->title}', {}, {perspective})
    expect(await titles('published')).toEqual([{_id: 'a', title: 'published', link: null}])
    expect(await titles('drafts')).toEqual([
      {_id: 'a', title: 'draft', link: null},
      {_id: 'b', title: 'new', link: 'draft'},
    ])
    expect(await titles(['r1', 'drafts'])).toMatchObject([{_id: 'a', title: 'release'}, {link: 'release'}])
    expect(await titles('raw')).toHaveLength(4)
  })

  it('names what it cannot evaluate, and where', async () => {
    const engine = new QueryEngine(new DocumentIndex())
    await expect(engine.query('*[geo::distance(a, b) < 3]')).rejects.toMatchObject({
      code: 'queryParseError',
      message: expect.stringContaining('geo::distance') as unknown,
      start: 2,
    })
    await expect(engine.query('*[_type == ')).rejects.toMatchObject({code: 'queryParseError'})
  })

  it('evaluates a subquery that depends on nothing once', async () => {
    const dataset = Array.from({length: 300}, (_, at) => ({_id: `d${at}`, _type: 't', n: at}))
    const nested = Array.from({length: 8}, () => '_id in *[').join('')
    const query = `count(*[${nested}n > 3${Array.from({length: 8}, () => ']._id').join('')}])`
    expect(await new QueryEngine(new DocumentIndex(dataset)).query(query)).toBe(296)
  })
})

/** Results without an order() come in any order after edits; nested lists too. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value
      .map(sorted)
      .map((item) => JSON.stringify(item))
      .toSorted()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sorted(item)]))
}
