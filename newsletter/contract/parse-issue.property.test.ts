import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {askForIssue} from '../../test/fixtures/ask.ts'
import {sampleDocuments} from '../../test/fixtures/sample-documents.ts'
import {pathsIn, setAt} from '../../test/fixtures/set-at.ts'
import type {Finding} from '../findings/finding.ts'
import {issueContract} from './issue.ts'
import {parseIssue} from './parse-issue.ts'

let sound: unknown
let paths: (string | number)[][]
beforeAll(async () => {
  sound = await askForIssue(sampleDocuments(), 2)
  paths = pathsIn(sound)
})

/** What must hold of any value at all. Gives the findings back. */
const holdsFor = (raw: unknown): readonly Finding[] => {
  const exported = parseIssue(raw, 'export')
  const preview = parseIssue(raw, 'preview')
  if (exported.issue === null) expect(exported.findings).not.toEqual([])
  else expect(exported.findings).toEqual([])
  for (const finding of [...exported.findings, ...preview.findings]) {
    expect(finding.ruleId).toMatch(/^contract\/[a-z-]+$/)
    expect(finding.message).toMatch(/^\S.*\.$/s)
    expect(finding.help).toMatch(/\.$/)
    expect(JSON.stringify(finding).isWellFormed()).toBe(true)
    expect(JSON.stringify(finding).length).toBeLessThan(2_000)
  }
  expect(gapsOf(preview.issue)).toEqual([])
  return exported.findings
}

/** Places in a preview where there is nothing, though the renderer is promised something. */
const gapsOf = (issue: ReturnType<typeof parseIssue>['issue']): string[] => {
  if (issue === null) return ['the issue']
  const {newsletter, issue: document} = issue
  const texts = {
    'newsletter.title': newsletter.title,
    'newsletter.url': newsletter.url,
    'newsletter.sender.name': newsletter.sender.name,
    'newsletter.sender.email': newsletter.sender.email,
    'newsletter.postalAddress': newsletter.postalAddress,
    'newsletter.colors.dark.ink': newsletter.colors.dark.ink,
    title: document.title,
    slug: document.slug,
    subject: document.subject,
    preheader: document.preheader,
    ...Object.fromEntries(
      document.essays.flatMap(({_key, essay}) => [
        [`${_key}.title`, essay.title],
        [`${_key}.label`, essay.label],
        [`${_key}.teaser`, essay.teaser],
        [`${_key}.body`, essay.body.length === 0 ? '' : 'has blocks'],
      ]),
    ),
    ...Object.fromEntries(
      document.weeklyLinks.flatMap(({_key, weeklyLink}) => [
        [`${_key}.headline`, weeklyLink.headline],
        [`${_key}.url`, weeklyLink.url],
        [`${_key}.publisher`, weeklyLink.source.publisher],
        [`${_key}.body`, weeklyLink.body.length === 0 ? '' : 'has blocks'],
      ]),
    ),
  }
  return Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string' && text.trim() !== '' && text.isWellFormed() ? [] : [name],
  )
}

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

/** What no field takes. */
const hostile: unknown[] = [
  [[]],
  {},
  {_type: 'reference', _ref: 'nobody'},
  {_type: 'constructor', _key: 'toString'},
  JSON.parse('{"__proto__": {"_type": "block"}, "constructor": {"prototype": 1}}'),
  '\ud800',
  'javascript:alert(1)',
  -1e21,
  nested(10_000),
]

const shallow = hostile.slice(0, -1)

/** What some fields take, and others don't. */
const doubtful: unknown[] = [null, '', ' ', 0, true, 'x', [], '<b onclick=x>']

describe('any value at all', () => {
  it('gives findings, never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue({maxDepth: 6}), (value) => void holdsFor(value)),
      {numRuns: 500},
    )
    for (const value of [...hostile, ...doubtful, undefined]) {
      holdsFor(value)
      holdsFor({newsletter: value, issue: value})
    }
  })

  it.each([
    ['refused', hostile],
    ['taken or refused', doubtful],
  ])('in any one field is %s', (outcome, values) => {
    expect(paths.length).toBeGreaterThan(300)
    for (const path of paths)
      for (const value of values) {
        const findings = holdsFor(setAt(sound, path, value))
        if (outcome === 'refused' && !takesAnyText(path, value))
          expect({path, value, findings}).not.toMatchObject({findings: []})
      }
  })

  it('in several fields at once gives findings, never an exception', () => {
    const change = fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(...shallow, ...doubtful), fc.jsonValue()))
    fc.assert(
      fc.property(fc.array(change, {minLength: 1, maxLength: 8}), (changes) => {
        const raw = changes.reduce<unknown>((value, [at, replacement]) => {
          const places = pathsIn(value)
          const path = places[at % Math.max(places.length, 1)]
          return path === undefined ? value : setAt(value, path, replacement)
        }, sound)
        holdsFor(raw)
      }),
      {numRuns: 500},
    )
  })

  it('is told from a sound issue: the control', () => {
    expect(holdsFor(sound)).toEqual([])
    expect(issueContract.safeParse(sound).success).toBe(true)
  })
})

/** Free text may well read "javascript:…"; and the keys and ids of documents are free text too. */
const takesAnyText = (path: readonly (string | number)[], value: unknown): boolean => {
  const field = path.at(-1)
  return (
    (value === 'javascript:alert(1)' && typeof field === 'string' && !/url|href|webStatement/i.test(field)) ||
    (value === '\ud800' && typeof field === 'string' && field.startsWith('_'))
  )
}
