import {extractSchema, groupProblems, validateSchema} from '@sanity/schema/_internal'
import {validateDocument} from '@sanity/validation'
import {createSchema, type InitialValueResolverContext, type SchemaTypeDefinition} from 'sanity'
import {readFile} from 'node:fs/promises'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {sampleDocuments, type StoredDocument} from '../test/fixtures/sample-documents.ts'
import {serveDocuments} from '../test/fixtures/serve-documents.ts'
import {API_VERSION} from '../newsletter/query/api.ts'
import {schemaTypes} from './index.ts'
import {API_VERSION as STUDIO_API_VERSION} from './lib/api-version.ts'

const compile = () => createSchema({name: 'test', types: schemaTypes})

describe('the schema', () => {
  it('compiles without a problem', () => {
    expect(problemsOf(schemaTypes)).toEqual([])
  })

  it('has its problems found, when it has any', () => {
    const broken = {name: 'broken', type: 'document', fields: [{name: 'a b', type: 'nothing'}]}
    expect(problemsOf([...schemaTypes, broken])).not.toEqual([])
  })

  it('is the one that was extracted; if not, run `npm run typegen`', async () => {
    const committed = await readFile(new URL('../schema.json', import.meta.url), 'utf8')
    const extracted = extractSchema(compile(), {enforceRequiredFields: true})
    expect(JSON.parse(JSON.stringify(extracted))).toEqual(JSON.parse(committed))
  })
})

// Validating waits for batched look-ups, so the cases run side by side.
describe.concurrent('validation', () => {
  let server: {client: SanityClient; close: () => Promise<void>}
  const schema = compile()
  const documents = sampleDocuments()

  beforeAll(async () => {
    server = await serveDocuments(documents)
  })
  afterAll(() => server.close())

  const validate = async (document: StoredDocument) => {
    const result = await validateDocument({
      document: {...document, _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z'},
      schema,
      client: server.client,
    })
    // Outside the Studio the library lowers what it finds at whole objects (an image, a footnote) to warnings.
    return result.markers.map(
      ({level, path, message}) => `${level} ${path.map(segment).join('.')}: ${message}`,
    )
  }

  it.each(documents.filter(({_type}) => !_type.startsWith('sanity.')).map(({_id}) => _id))(
    'has no errors for %s',
    async (id) => {
      const markers = await validate(find(documents, id))
      expect(markers.filter((marker) => marker.startsWith('error'))).toEqual([])
    },
  )

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['issue-2', {title: undefined}, /^error title: /],
    ['issue-2', {subject: '   '}, /^error subject: .*nothing but spaces/],
    ['issue-2', {subject: 'x'.repeat(61)}, /^warning subject: .*60 characters/],
    ['issue-2', {preheader: 'short'}, /^warning preheader: .*40/],
    ['issue-2', {preheader: 'x'.repeat(131)}, /^warning preheader: .*130/],
    ['issue-2', {number: 1}, /^error number: Issue 1 is “.+” already\./],
    ['issue-2', {number: 1.5}, /^error number: /],
    [
      'essay-looms',
      {slug: {_type: 'slug', current: 'cells'}},
      /^(error|warning) slug: “Cells” has this slug already\./,
    ],
    ['issue-2', {status: 'embargoed'}, /^error status: /],
    ['issue-2', {essays: []}, /^error essays: /],
    ['issue-2', {weeklyLinks: [{_type: 'reference', _key: 'x', _ref: 'nobody'}]}, /^error weeklyLinks\.x: /],
    ['issue-2', {cover: {_type: 'figure', alt: 'x'}}, /^(error|warning) cover\.image: Required/],
    ['essay-cells', {authors: undefined}, /^error authors: /],
    ['link-mill', {symbol: '→→'}, /^error symbol: Use exactly one emoji/],
    ['link-mill', {symbol: '🧵🧵'}, /^error symbol: Use exactly one emoji/],
    ['link-mill', {url: 'javascript:alert(1)'}, /^error url: /],
    [
      'source-gazette',
      {urlStatus: 'dead', archiveUrl: undefined},
      /^warning archiveUrl: .*address of a copy/,
    ],
    ['source-gazette', {inLanguage: 'xx'}, /^error inLanguage: /],
    ['newsletter', {timeZone: 'Mars/Olympus'}, /^error timeZone: .*Europe\/Berlin/],
    ['newsletter', {unsubscribeUrl: 'javascript:alert(1)'}, /^error unsubscribeUrl: .*placeholder/],
    ['credit-handout', {licence: undefined}, /^warning licence: .*terms/],
    ['credit-handout', {licence: 'LicenseRef-permission'}, /^warning permissionEvidence: .*permission/],
    ['quote-seal', {originalText: ''}, /^error originalText: /],
  ])('tells what is wrong with %s when it has %o', async (id, change, expected) => {
    expect(await validate({...find(documents, id), ...change})).toContainEqual(
      expect.stringMatching(expected),
    )
  })

  it('wants an image described, unless it is decoration', async () => {
    const figure = find(documents, 'issue-2')['cover']
    const withFigure = (change: object) =>
      validate({...find(documents, 'issue-2'), cover: {...Object(figure), ...change}})
    expect(await withFigure({alt: ' '})).toContainEqual(expect.stringMatching(/^error cover\.alt: Describe/))
    expect(await withFigure({alt: undefined, decorative: true})).not.toContainEqual(
      expect.stringMatching(/^error/),
    )
  })

  it('wants to know whose an image is', async () => {
    const issue = find(documents, 'issue-2')
    const markers = await validate({...issue, cover: {...Object(issue['cover']), credit: undefined}})
    expect(markers).toContainEqual(expect.stringMatching(/^(error|warning) cover\.credit: Say whose/))
  })

  it('finds what is wrong inside the text', async () => {
    const body = [
      {_type: 'callout', _key: 'k', tone: 'loud', content: []},
      {
        _type: 'block',
        _key: 'b',
        style: 'h5',
        children: [{_type: 'footnote', _key: 'n'}],
        markDefs: [{_type: 'link', _key: 'm', href: 'ftp://files.example/x'}],
      },
    ]
    const markers = await validate({...find(documents, 'essay-looms'), body})
    expect(markers).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^error body\.k\.tone: /),
        expect.stringMatching(/^error body\.k\.content: /),
        expect.stringMatching(/^(error|warning) body\.b\.children\.n: Choose a source/),
        expect.stringMatching(/^error body\.b\.markDefs\.m\.href: /),
      ]),
    )
  })
})

it('asks the API in the version that the export asks it in', () => {
  expect(STUDIO_API_VERSION).toBe(API_VERSION)
})

describe('what is new', () => {
  /** With what it starts when somebody makes it. */
  const started = async (type: string, userId: string) => {
    const server = await serveDocuments(sampleDocuments())
    const schema = compile()
    const value = await startValue(schema.get(type)?.initialValue, {
      projectId: 'local',
      dataset: 'test',
      schema,
      currentUser: {id: userId, name: 'Somebody', email: '', role: '', roles: []},
      getClient: () => server.client,
    })
    await server.close()
    return value
  }

  it('an issue has the next number, and goes out a week after the newest', async () => {
    expect(await started('issue', 'nobody')).toMatchObject({
      number: 3,
      datePublished: '2026-01-22T09:00:00.000Z',
      status: 'drafting',
    })
  })

  it('an essay is by whoever begins it, where they are known', async () => {
    expect(await started('essay', 'nobody')).toEqual({})
    expect(await started('essay', 'p-chen')).toEqual({
      authors: [{_type: 'reference', _key: expect.any(String) as unknown, _ref: 'person-chen'}],
    })
  })
})

const startValue = (initialValue: unknown, context: InitialValueResolverContext): unknown => {
  if (typeof initialValue !== 'function') throw new TypeError('The type has no initial value of its own.')
  return Reflect.apply(initialValue, undefined, [undefined, context])
}

const problemsOf = (types: readonly unknown[]): unknown[] => {
  const checked: unknown[] = validateSchema([...types]).getTypes()
  return groupProblems(checked.filter(isDefinition)).flatMap(({problems}) => problems)
}

const isDefinition = (type: unknown): type is SchemaTypeDefinition =>
  typeof type === 'object' && type !== null && 'name' in type

const find = (documents: readonly StoredDocument[], id: string): StoredDocument =>
  documents.find(({_id}) => _id === id)!

const segment = (part: unknown): string =>
  typeof part === 'object' && part !== null && '_key' in part ? String(part._key) : String(part)
