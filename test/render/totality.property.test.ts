import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Issue} from '../../newsletter/contract/issue.ts'
import {parseIssue} from '../../newsletter/contract/parse-issue.ts'
import {renderArchiveIndex} from '../../newsletter/render/render-archive-index.ts'
import {renderEmail} from '../../newsletter/render/render-email.ts'
import {renderText} from '../../newsletter/render/render-text.ts'
import {renderWeb} from '../../newsletter/render/render-web.ts'
import {askForIssue} from '../fixtures/ask.ts'
import {sampleDocuments} from '../fixtures/sample-documents.ts'
import {pathsIn, setAt} from '../fixtures/set-at.ts'
import {sampleContext} from './context.ts'
import {issues} from './issues.ts'
import {longDocuments} from './long-issue.ts'
import {skeletonOf} from './skeleton.ts'

const formsOf = (issue: Issue): readonly string[] => [
  renderEmail(issue, sampleContext),
  renderText(issue, sampleContext),
  renderWeb(issue, sampleContext),
  renderArchiveIndex(issue.newsletter, [issue.issue], sampleContext),
]

/** What must hold of any issue: all of its forms are whole, well-formed text, and the same again. */
const holdsFor = (issue: Issue): void => {
  const forms = formsOf(issue)
  expect(formsOf(structuredClone(issue))).toEqual(forms)
  for (const form of forms) {
    expect(form.isWellFormed()).toBe(true)
    expect(form).toMatch(/\S\n$/)
    expect(form).not.toMatch(/undefined|\[object |NaN|Invalid Date/)
  }
  for (const page of [forms[0], forms[2], forms[3]]) expect(skeletonOf(page ?? '').errors).toEqual([])
}

let raw: unknown
let longRaw: unknown
let sound: Issue
beforeAll(async () => {
  raw = await askForIssue(sampleDocuments(), 2)
  longRaw = await askForIssue(longDocuments(), 2)
  const {issue} = parseIssue(raw, 'export')
  if (issue === null) throw new TypeError('The sample is refused.')
  sound = issue
})

describe('every form of', () => {
  it('any issue that may be published is whole', () => {
    fc.assert(fc.property(issues(sound), holdsFor), {numRuns: 100})
  })

  it('the preview of any value at all is whole', () => {
    const values = fc.oneof(
      fc.jsonValue({maxDepth: 4}),
      fc.record({newsletter: fc.jsonValue(), issue: fc.jsonValue()}),
    )
    fc.assert(
      fc.property(values, (value) => holdsFor(parseIssue(value, 'preview').issue)),
      {numRuns: 100},
    )
  })

  it('the preview of a sound issue with anything in several of its fields is whole', () => {
    const change = fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(...doubtful), fc.jsonValue({maxDepth: 2})))
    fc.assert(
      fc.property(fc.boolean(), fc.array(change, {minLength: 1, maxLength: 6}), (isLong, changes) => {
        const changed = changes.reduce<unknown>(
          (value, [at, replacement]) => {
            const places = pathsIn(value)
            const path = places[at % Math.max(places.length, 1)]
            return path === undefined ? value : setAt(value, path, replacement)
          },
          isLong ? longRaw : raw,
        )
        holdsFor(parseIssue(changed, 'preview').issue)
      }),
      {numRuns: 150},
    )
  })

  it('a preview without anything says what is missing: the control', () => {
    const [email = '', text = ''] = formsOf(parseIssue(null, 'preview').issue)
    for (const form of [email, text]) expect(form).toContain('missing')
    expect(() => holdsFor({...sound, issue: {...sound.issue, title: 'undefined'}})).toThrow()
  })
})

const doubtful: unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e9,
  true,
  'x',
  '\ud800',
  [],
  {},
  [[]],
  [null],
  {_type: 'block'},
]
