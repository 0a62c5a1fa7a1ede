import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {buffer} from 'node:stream/consumers'
import {dirname, join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {createHash} from 'node:crypto'
import sharp from 'sharp'
import {pack, type Header} from 'tar-stream'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {ArchiveError, type ArchiveErrorCode} from './archive-error.ts'
import {readArchive} from './read-archive.ts'

let folder: string
let png: Buffer
let sha1: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-test-'))
  png = await sharp({create: {width: 30, height: 20, channels: 3, background: '#335577'}})
    .png()
    .toBuffer()
  sha1 = createHash('sha1').update(png).digest('hex')
})
afterAll(() => rm(folder, {recursive: true}))

type TarEntry = Partial<Header> & {readonly name: string} & {readonly content?: string | Buffer}

const tar = async (entries: readonly TarEntry[]): Promise<Buffer> => {
  const packing = pack()
  for (const {content = '', ...header} of entries) packing.entry(header, content)
  packing.finalize()
  return buffer(packing)
}

const place = async (name: string, content: string | Uint8Array): Promise<string> => {
  const file = join(await mkdtemp(join(folder, 'case-')), name)
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, content)
  return file
}

const placeTar = async (entries: readonly TarEntry[]): Promise<string> =>
  place('export.tar.gz', gzipSync(await tar(entries)))

const line = (_id: string, more: object = {}) => `${JSON.stringify({_id, _type: 'note', ...more})}\n`
const withImage = (path: string) =>
  line('a', {picture: {_type: 'image', _sanityAsset: `image@file://${path}`}})
const data = {name: 'data.ndjson', content: line('a')}

const refusal = async (file: string): Promise<ArchiveError> => {
  const error: unknown = await readArchive(file).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof ArchiveError) return error
  throw new Error(`No ArchiveError but ${String(error)}`)
}

const expectRefusal = async (file: string, code: ArchiveErrorCode, said: RegExp) => {
  const error = await refusal(file)
  expect([error.code, error.message]).toEqual([code, expect.stringMatching(said)])
}

describe('an archive as an export writes it', () => {
  it('gives documents, and assets by the ids that they had', async () => {
    const file = await placeTar([
      {name: 'weekly-export/', type: 'directory'},
      {name: 'weekly-export/data.ndjson', content: withImage(`./images/${sha1}-30x20.png`)},
      {name: 'weekly-export/assets.json', content: '{}'},
      {name: 'weekly-export/images/', type: 'directory'},
      {name: `weekly-export/images/${sha1}-30x20.png`, content: png},
    ])
    const {documents, assets} = await readArchive(file)
    const id = `image-${sha1}-30x20-png`
    expect(documents).toMatchObject([
      {_id: 'a', picture: {_type: 'image', asset: {_type: 'reference', _ref: id}}},
      {_id: id, _type: 'sanity.imageAsset', sha1hash: sha1, metadata: {dimensions: {width: 30, height: 20}}},
    ])
    expect(documents[0]).not.toHaveProperty('picture._sanityAsset')
    expect(assets.get(id)).toEqual(png)
  })

  it('may hold the assets before the documents, and no folder', async () => {
    const {assets} = await readArchive(
      await placeTar([
        {name: './images/x.png', content: png},
        {name: './data.ndjson', content: withImage('./images/x.png')},
      ]),
    )
    expect([...assets.keys()]).toEqual([`image-${sha1}-30x20-png`])
  })

  it('gives what the same files in a folder give', async () => {
    const content = withImage('./images/x.png') + line('b', {_rev: 'kept'})
    const file = await place('data.ndjson', content)
    await mkdir(join(dirname(file), 'images'))
    await writeFile(join(dirname(file), 'images', 'x.png'), png)
    const beside = await readArchive(file)
    const packed = await readArchive(
      await placeTar([
        {name: 'x/data.ndjson', content},
        {name: 'x/images/x.png', content: png},
      ]),
    )
    expect(packed.documents).toEqual(beside.documents)
    expect([...packed.assets.keys()]).toEqual([...beside.assets.keys()])
    expect(beside.documents.find(({_id}) => _id === 'b')?.['_rev']).toBe('kept')
  })

  it('does not believe the size in a name whose checksum is another’s', async () => {
    const name = `images/${'0'.repeat(40)}-999x999.png`
    const {assets} = await readArchive(
      await placeTar([
        {name: 'data.ndjson', content: withImage(`./${name}`)},
        {name, content: png},
      ]),
    )
    expect([...assets.keys()]).toEqual([`image-${sha1}-30x20-png`])
  })

  it('gives one asset for one content, and the same revisions each time', async () => {
    const picture = (path: string) => ({picture: {_sanityAsset: `image@file://./${path}`}})
    const file = await placeTar([
      {
        name: 'data.ndjson',
        content: line('a', picture('x.png')) + line('b', picture('y.png')) + line('c', picture('x.png')),
      },
      {name: 'x.png', content: png},
      {name: 'y.png', content: png},
    ])
    const {documents, assets} = await readArchive(file)
    expect([documents.length, assets.size]).toEqual([4, 1])
    expect((await readArchive(file)).documents).toEqual(documents)
    expect(new Set(documents.map(({_rev}) => _rev)).size).toBe(4)
  })
})

describe('a .tar.gz is refused', () => {
  const whole = async () => gzipSync(await tar([data, {name: 'images/x.png', content: png}]))

  it.each([
    ['that is no gzip', () => Buffer.from('not an archive'), /can’t be unpacked/],
    ['that is empty', () => Buffer.alloc(0), /can’t be unpacked|no data\.ndjson/],
    ['that was cut off', async () => (await whole()).subarray(0, -30), /cut off.*Export it anew/],
    [
      'whose checksum is wrong',
      async () => {
        const bytes = await whole()
        const at = bytes.length - 8
        bytes.writeUInt32LE((bytes.readUInt32LE(at) ^ 1) >>> 0, at)
        return bytes
      },
      /can’t be unpacked/,
    ],
    ['that holds no tar', () => gzipSync(Buffer.alloc(2000, 'words ')), /can’t be unpacked/],
    [
      'whose tar was cut off before it was packed',
      async () =>
        gzipSync(
          (await tar([{name: 'data.ndjson', content: line('a', {text: 'x'.repeat(2000)})}])).subarray(0, 900),
        ),
      /can’t be unpacked/,
    ],
    [
      'with a damaged header',
      async () => {
        const bytes = await tar([data])
        bytes[0] = (bytes[0] ?? 0) ^ 1
        return gzipSync(bytes)
      },
      /can’t be unpacked/,
    ],
    ['without documents', async () => gzipSync(await tar([{name: 'x/notes.txt'}])), /no data\.ndjson/],
    [
      'whose documents lie deeper than an export puts them',
      async () => gzipSync(await tar([{...data, name: 'a/b/data.ndjson'}])),
      /no data\.ndjson/,
    ],
    [
      'with two datasets',
      async () =>
        gzipSync(
          await tar([
            {...data, name: 'a/data.ndjson'},
            {...data, name: 'b/data.ndjson'},
          ]),
        ),
      /both a\/data\.ndjson and b\/data\.ndjson/,
    ],
  ] as const)('%s', async (_, bytes, said) => {
    await expectRefusal(await place('broken.tar.gz', await bytes()), 'ARCHIVE_BROKEN', said)
  })

  it.each(['../out.txt', 'x/../../out.txt', '/etc/out.txt', 'x\\..\\out.txt'])(
    'with a file named %s',
    async (name) => {
      const file = await placeTar([data, {name, content: 'x'}])
      await expectRefusal(file, 'ARCHIVE_ESCAPES', /leads out of the archive.*anew/)
    },
  )

  it.each(['symlink', 'link', 'character-device', 'fifo'] as const)('with a %s in it', async (type) => {
    const file = await placeTar([data, {name: 'images/x.png', type, linkname: '/etc/passwd'}])
    await expectRefusal(file, 'ARCHIVE_ESCAPES', new RegExp(`images/x\\.png.* is a ${type}`))
  })

  it('with what is wrong in its documents, by line and file', async () => {
    const file = await placeTar([{name: 'x/data.ndjson', content: line('a') + line('a')}])
    await expectRefusal(
      file,
      'ARCHIVE_DUPLICATE_ID',
      /^Lines 1 and 2 of x\/data\.ndjson in .*export\.tar\.gz/,
    )
  })

  it.each([
    ['one endless line', 'data.ndjson', 'a'],
    ['endless blank lines', 'data.ndjson', '\n'],
    ['an endless asset', 'images/x.png', '\0'],
  ])('that unpacks to %s', async (_, name, filling) => {
    const file = await place('bomb.tar.gz', bomb(name, filling))
    const before = process.memoryUsage.rss()
    const started = performance.now()
    const error = await refusal(file)
    expect(error.code).toBe('ARCHIVE_TOO_LARGE')
    expect(error.message).toMatch(/bomb\.tar\.gz/)
    expect((process.memoryUsage.rss() - before) / 1024 ** 2).toBeLessThan(400)
    expect(performance.now() - started).toBeLessThan(8000)
  })
})

/** A gzip file of a tar whose one entry is a gigabyte of one character: members of 16 MB each, which gunzip joins. */
const bomb = (name: string, filling: string): Buffer => {
  const size = 1024 ** 3
  const member = gzipSync(Buffer.alloc(16 * 1024 ** 2, filling))
  return Buffer.concat([gzipSync(ustarHeader(name, size)), ...Array.from({length: 64}, () => member)])
}

const ustarHeader = (name: string, size: number): Buffer => {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write('0000644\0', 100)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('        0', 148)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

describe('an .ndjson file is refused', () => {
  it.each(['dataset.ndjson', 'export.tar.gz'])('when there is no %s', async (name) => {
    await expectRefusal(join(folder, 'nowhere', name), 'ARCHIVE_UNREADABLE', /nowhere.*check the path/)
  })

  it('when it is a folder', async () => {
    await expectRefusal(folder, 'ARCHIVE_UNREADABLE', /check the path/)
  })

  it('when it is one line of 100 MB, which is not read to its end', async () => {
    const file = await place('long.ndjson', Buffer.alloc(100_000_000, 'a'))
    await expectRefusal(file, 'ARCHIVE_TOO_LARGE', /Line 1 of .*long\.ndjson is longer/)
  })
})

describe('an asset is refused', () => {
  it.each([
    [
      'that is missing',
      './images/none.png',
      'ARCHIVE_ASSET_MISSING',
      /"a" names.*images\/none\.png.*Put the file/,
    ],
    ['that is a folder', './', 'ARCHIVE_ASSET_MISSING', /not in the archive/],
    ['that is no image', './words.png', 'ARCHIVE_ASSET_UNREADABLE', /words\.png.*no image.*Replace/],
    ['above the folder', './../secret.png', 'ARCHIVE_ESCAPES', /leads out of the archive/],
    ['at an absolute path', '/etc/hostname', 'ARCHIVE_ESCAPES', /leads out of the archive/],
    ['behind a link that leads out', './link.png', 'ARCHIVE_ESCAPES', /link that leads out/],
  ] as const)('%s', async (_, path, code, said) => {
    const file = await place('set/data.ndjson', withImage(path))
    await writeFile(join(dirname(file), 'words.png'), 'words')
    await writeFile(join(dirname(file), '..', 'secret.png'), png)
    await symlink('../secret.png', join(dirname(file), 'link.png'))
    await expectRefusal(file, code, said)
  })

  it.each(['https://x.example/a.png', 'image@https://x.example/a.png', 'image@file://'])(
    'that is no file of the archive: %s',
    async (address) => {
      const file = await place('data.ndjson', line('a', {picture: {_sanityAsset: address}}))
      await expectRefusal(file, 'ARCHIVE_ASSET_UNREADABLE', /only files of the archive/)
    },
  )

  it('in a .tar.gz alike', async () => {
    await expectRefusal(
      await placeTar([{name: 'data.ndjson', content: withImage('./images/none.png')}]),
      'ARCHIVE_ASSET_MISSING',
      /none\.png/,
    )
    await expectRefusal(
      await placeTar([
        {name: 'x/data.ndjson', content: withImage('./../x.png')},
        {name: 'x.png', content: png},
      ]),
      'ARCHIVE_ESCAPES',
      /leads out/,
    )
  })
})
