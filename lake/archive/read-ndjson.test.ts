import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {ArchiveError, type ArchiveErrorCode} from './archive-error.ts'
import {readNdjson} from './read-ndjson.ts'

const chunked = (bytes: Uint8Array, size = bytes.length): AsyncIterable<Uint8Array> =>
  (async function* () {
    for (let at = 0; at < bytes.length; at += size) {
      await Promise.resolve()
      yield bytes.subarray(at, at + size)
    }
  })()

const read = (content: string | Uint8Array, size?: number) =>
  readNdjson(chunked(typeof content === 'string' ? Buffer.from(content) : content, size), 'test.ndjson')

const line = (_id: string, more: object = {}) => JSON.stringify({_id, _type: 'note', ...more})

/** JSON nested so many levels deep, the document itself being the first. */
const nested = (levels: number) =>
  `{"_id":"deep","_type":"note","list":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`

describe('NDJSON that is read', () => {
  it.each([
    ['as it is written', `${line('a')}\n${line('b')}\n`],
    ['without a last line end', `${line('a')}\n${line('b')}`],
    ['with Windows line ends', `${line('a')}\r\n${line('b')}\r\n`],
    ['with blank lines', `\n${line('a')}\n\n  \n${line('b')}\n\n`],
    ['with a byte order mark', `\ufeff${line('a')}\n${line('b')}\n`],
  ])('%s', async (_, text) => {
    expect((await read(text)).map(({_id}) => _id)).toEqual(['a', 'b'])
  })

  it('keeps half a surrogate pair that is written as an escape, for the contract to judge', async () => {
    const [document] = await read(String.raw`{"_id":"a","_type":"note","text":"x\ud800y"}`)
    expect(document?.['text']).toBe('x\ud800y')
  })

  it('takes a document nested 100 levels deep, and brackets inside strings as words', async () => {
    expect(await read(nested(100))).toHaveLength(1)
    expect(await read(line('a', {text: `"${'['.repeat(500)}\\"`}))).toHaveLength(1)
  })

  it('gives back what was written, however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string({unit: 'grapheme'}), fc.jsonValue({maxDepth: 4})), {minLength: 1}),
        fc.integer({min: 1, max: 40}),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        async (contents, size, end) => {
          const documents = contents.map((fields, at) => ({...fields, _id: `d${at}`, _type: 'note'}))
          const text = documents.map((document) => JSON.stringify(document)).join(end)
          expect(await read(text, size)).toEqual(JSON.parse(JSON.stringify(documents)))
        },
      ),
      {numRuns: 200},
    )
  })
})

const refused: readonly (readonly [
  name: string,
  content: string | Uint8Array,
  code: ArchiveErrorCode,
  said: RegExp,
])[] = [
  ['nothing', '', 'ARCHIVE_EMPTY', /test\.ndjson is empty/],
  ['blank lines alone', '\n \r\n\n', 'ARCHIVE_EMPTY', /test\.ndjson is empty/],
  [
    'a line that was cut off',
    `${line('a')}\n${line('b').slice(0, -5)}`,
    'ARCHIVE_NOT_JSON',
    /^Line 2 of test\.ndjson .*Export/,
  ],
  [
    'text in another encoding',
    Buffer.from(`${line('a')}\n${line('b', {text: 'Zürich'})}\n`, 'latin1'),
    'ARCHIVE_NOT_UTF8',
    /^Line 2 of test\.ndjson .*encoding/,
  ],
  ['UTF-16', Buffer.from(`\ufeff${line('a')}`, 'utf16le'), 'ARCHIVE_NOT_UTF8', /^Line 1 of test\.ndjson/],
  [
    'half a surrogate pair in bytes',
    Buffer.concat([
      Buffer.from('{"_id":"a","_type":"note","t":"'),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from('"}'),
    ]),
    'ARCHIVE_NOT_UTF8',
    /^Line 1 of test\.ndjson/,
  ],
  [
    'an id twice',
    `${line('a')}\n\n${line('b')}\n${line('a')}`,
    'ARCHIVE_DUPLICATE_ID',
    /^Lines 1 and 4 of test\.ndjson both have the _id "a"; keep one/,
  ],
  ['a list', '[1,2]', 'ARCHIVE_NOT_A_DOCUMENT', /^Line 1 of test\.ndjson .*_id and a _type/],
  ['null', 'null', 'ARCHIVE_NOT_A_DOCUMENT', /^Line 1 of test\.ndjson/],
  ['a document without _id', '{"_type":"note"}', 'ARCHIVE_NOT_A_DOCUMENT', /^Line 1 of test\.ndjson .*_id/],
  ['a document without _type', '{"_id":"a"}', 'ARCHIVE_NOT_A_DOCUMENT', /^Line 1 of test\.ndjson .*_type/],
  [
    'a document with an empty _type',
    '{"_id":"a","_type":""}',
    'ARCHIVE_NOT_A_DOCUMENT',
    /the _type "".*name/,
  ],
  ['a number for an _id', '{"_id":7,"_type":"note"}', 'ARCHIVE_NOT_A_DOCUMENT', /the _id 7 .*letters/],
  [
    'nesting one level too deep',
    nested(101),
    'ARCHIVE_TOO_DEEP',
    /^Line 1 of test\.ndjson .*100 levels.*take it out/,
  ],
  [
    'nesting so deep that parsing it would take gigabytes',
    `{"_id":"a","_type":"note","x":${'['.repeat(30_000_000)}`,
    'ARCHIVE_TOO_DEEP',
    /^Line 1/,
  ],
]

const refusal = async (reading: Promise<unknown>): Promise<ArchiveError> => {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof ArchiveError) return error
  throw new Error(`No ArchiveError but ${String(error)}`)
}

describe('NDJSON that is refused', () => {
  it.each(refused)('%s', async (_, content, code, said) => {
    const error = await refusal(read(content, 65_536))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(said)
  })

  it.each(['', '-a', '.a', 'a b', 'a/b', '../a', 'ä', 'a\u0000', 'a'.repeat(129)])(
    'a document with the _id %j',
    async (id) => {
      const error = await refusal(read(line(id)))
      expect([error.code, error.message.length < 400]).toEqual(['ARCHIVE_NOT_A_DOCUMENT', true])
    },
  )

  it.each(['a', '_a', 'drafts.a', 'versions.r1.a', 'a-b_c.d', 'a'.repeat(128)])(
    'but not one with the _id %j',
    async (id) => {
      expect(await read(line(id))).toHaveLength(1)
    },
  )

  it('a line of 100 MB, after no more than it takes to know', async () => {
    let given = 0
    const endless = (async function* () {
      for (; given < 100; given += 1) {
        await Promise.resolve()
        yield Buffer.alloc(1024 * 1024, 'a')
      }
    })()
    const error = await refusal(readNdjson(endless, 'test.ndjson'))
    expect(error.code).toBe('ARCHIVE_TOO_LARGE')
    expect(error.message).toMatch(/^Line 1 of test\.ndjson .*32 MB.*line of its own/)
    expect(given).toBe(32)
  })
})
