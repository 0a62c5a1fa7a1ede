import fc from 'fast-check'
import {applyPatch, incremental} from 'mendoza'
import {expect, it} from 'vitest'
import {encode} from './encode.ts'

const decoders = {
  simple: (before: unknown, patch: readonly unknown[]): unknown => applyPatch(before, [...patch]),
  incremental: (before: unknown, patch: readonly unknown[]): unknown => {
    const wrapped = incremental.wrap(structuredClone(before), 0)
    return incremental.unwrap(incremental.applyPatch(wrapped, [...patch], 1))
  },
}

const text = fc.oneof(
  fc.string({unit: 'binary', maxLength: 30}),
  fc
    .array(fc.constantFrom('grøn', '钢', '😀', '\ud83d', '\ude00', ' industrial', 'policy '), {maxLength: 12})
    .map((words) => words.join('')),
)
const key = fc.constantFrom('a', 'b', 'é', 'title', '_rev', 'body', '10', '9')
const {value} = fc.letrec<{value: unknown}>((tie) => ({
  value: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), {maxLength: 6}),
    fc.array(fc.record({_key: fc.constantFrom('k1', 'k2', 'k3', 'k4'), v: tie('value')}), {maxLength: 5}),
    fc.dictionary(key, tie('value'), {maxKeys: 5}),
  ),
}))

/** The value with some of its parts replaced, moved, added or left out. */
const edited = (before: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(before) && before.length > 0) {
    const items = before as readonly unknown[]
    return fc.oneof(
      fc.shuffledSubarray([...items]),
      fc.tuple(fc.nat(items.length), value).map(([at, item]) => items.toSpliced(at, 0, item)),
      fc.nat(items.length - 1).chain((at) => edited(items[at]).map((item) => items.with(at, item))),
    )
  }
  if (typeof before === 'object' && before !== null && !Array.isArray(before)) {
    const entries = Object.entries(before) as readonly [string, unknown][]
    if (entries.length > 0) {
      return fc.oneof(
        fc.subarray([...entries]).map((kept) => Object.fromEntries(kept)),
        fc.tuple(key, value).map(([name, item]) => ({...before, [name]: item})),
        fc
          .nat(entries.length - 1)
          .chain((at) => edited(entries[at]![1]).map((item) => ({...before, [entries[at]![0]]: item}))),
      )
    }
  }
  if (typeof before === 'string') {
    return fc
      .tuple(fc.nat(before.length), fc.nat(4), text)
      .map(([at, gone, fresh]) => before.slice(0, at) + fresh + before.slice(at + gone))
  }
  return value
}

it.each(['simple', 'incremental'] as const)('is understood by the %s decoder of npm’s mendoza', (name) => {
  const decode = decoders[name]
  fc.assert(
    fc.property(
      fc
        .dictionary(key, value)
        .chain((before) => fc.tuple(fc.constant(before), edited(before), fc.integer())),
      ([before, changed, revision]) => {
        const after = {...(changed as object), _rev: String(revision)}
        expect(decode(before, encode(before, after))).toEqual(after)
        expect(decode(after, encode(after, before))).toEqual(before)
      },
    ),
    {numRuns: 3_000},
  )
})

it('makes and deletes documents as the Studio tells them', () => {
  const document = {_id: 'a'}
  expect(encode(null, document)).toEqual([0, document])
  expect(encode(document, null)).toEqual([0, null])
  expect(encode(document, {_id: 'a'})).toEqual([])
})

it('is compact: a word in a paragraph among many', () => {
  const block = (at: number) => ({
    _key: `k${at}`,
    children: [{_key: 's', text: `Paragraph ${at} about ports. `.repeat(20)}],
  })
  const body = Array.from({length: 200}, (_, at) => block(at))
  const after = structuredClone({body})
  after.body[100]!.children[0]!.text = after.body[100]!.children[0]!.text.replace('ports', 'steel')
  const patch = encode({body}, after)
  expect(applyPatch({body}, [...patch])).toEqual(after)
  expect(JSON.stringify(patch).length).toBeLessThan(100)
  // The control: what it replaces.
  expect(JSON.stringify(after).length).toBeGreaterThan(50_000)
})
