import {validateDocument} from '@sanity/validation'
import type {SanityClient} from '@sanity/client'
import {createSchema} from 'sanity'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {readArchive} from '../../lake/archive/read-archive.ts'
import type {LakeDocument} from '../../lake/engine/document.ts'
import {documentFindings} from '../../newsletter/contract/stored/document-findings.ts'
import {schemaTypes} from '../../schemas/index.ts'
import {serveDocuments} from '../../test/fixtures/serve-documents.ts'
import {withContract} from './with-contract.ts'

const paragraph = (marks: string[], ...markDefs: object[]) => ({
  _type: 'block',
  _key: 'p',
  style: 'normal',
  children: [{_type: 'span', _key: 's', text: 'Helium', marks}],
  markDefs,
})

const asset = {_type: 'reference', _ref: `image-${'a'.repeat(40)}-10x10-png`}

describe.concurrent('what an export would refuse, the form says', () => {
  let server: {client: SanityClient; close: () => Promise<void>}
  let stored: ReadonlyMap<string, LakeDocument>
  const schema = createSchema({name: 'test', types: withContract(schemaTypes)})

  beforeAll(async () => {
    const {documents} = await readArchive(new URL('../../content/dataset.ndjson', import.meta.url).pathname)
    stored = new Map(documents.map((document) => [document._id, document]))
    server = await serveDocuments(
      documents.map((document) => ({...document, _rev: String(document['_rev'])})),
    )
  })
  afterAll(() => server.close())

  const changed = (id: string, change: object) => ({
    ...stored.get(id)!,
    _rev: 'r',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
    ...change,
  })

  const saidOf = async (document: ReturnType<typeof changed>) => {
    const {markers} = await validateDocument({document, schema, client: server.client})
    // Outside the Studio the library lowers what it finds at whole objects to warnings.
    return markers.map(({path, message}) => ({path: JSON.stringify(path), message}))
  }

  it.each<[string, string, object, string]>([
    ['a text that can’t be printed', 'essay-transformer-queue', {title: '\ud800x'}, '["title"]'],
    ['a missing text', 'essay-transformer-queue', {teaser: undefined}, '["teaser"]'],
    ['spaces for a text', 'issue-41', {subject: '  '}, '["subject"]'],
    ['no authors', 'essay-transformer-queue', {authors: []}, '["authors"]'],
    [
      'formatting that belongs to nothing',
      'essay-transformer-queue',
      {body: [paragraph(['ghost'])]},
      '["body",{"_key":"p"},"children",{"_key":"s"},"marks",0]',
    ],
    [
      'an address in a link that nobody has open',
      'essay-transformer-queue',
      {body: [paragraph(['m'], {_type: 'link', _key: 'm', href: 'https://a.example/\u200bx'})]},
      '["body",{"_key":"p"},"markDefs",{"_key":"m"},"href"]',
    ],
    [
      'a quotation without its quote',
      'essay-transformer-queue',
      {body: [paragraph(['m'], {_type: 'quotation', _key: 'm', useId: 'u'})]},
      '["body",{"_key":"p"},"markDefs",{"_key":"m"},"quote"]',
    ],
    [
      'an image without a description',
      'essay-transformer-queue',
      {body: [{_type: 'figure', _key: 'f', image: {_type: 'image', asset}}]},
      '["body",{"_key":"f"},"alt"]',
    ],
    [
      'other words for an essay that the issue doesn’t run',
      'issue-41',
      {
        contentsOverride: [
          {
            _key: 'o',
            _type: 'contentsOverride',
            label: 'x',
            essay: {_type: 'reference', _ref: 'essay-port-factory'},
          },
        ],
      },
      '["contentsOverride",{"_key":"o"},"essay"]',
    ],
    ['a user’s name in an address', 'link-tinplate-college', {url: 'https://u:p@a.example'}, '["url"]'],
    ['a time zone that is none', 'newsletter', {timeZone: 'Mars/Olympus'}, '["timeZone"]'],
  ])('%s', async (_what, id, change, path) => {
    const document = changed(id, change)
    expect(documentFindings(document).map((finding) => finding.ruleId)).not.toEqual([])
    const said = await saidOf(document)
    expect(said.map((marker) => marker.path)).toContain(path)
  })

  it('with what to do about it', async () => {
    const said = await saidOf(changed('essay-transformer-queue', {title: '\ud800x'}))
    expect(said).toEqual([
      {
        path: '["title"]',
        message:
          'The title holds half of a character, which cannot be printed. Delete the broken character and type it again.',
      },
    ])
  })

  it('once', async () => {
    const said = await saidOf(changed('essay-transformer-queue', {teaser: undefined, label: undefined}))
    expect(said.map(({path}) => path)).toEqual(['["label"]', '["teaser"]'])
  })

  it('and nothing of what may be published', async () => {
    expect(await saidOf(changed('essay-transformer-queue', {}))).toEqual([])
  })
})
