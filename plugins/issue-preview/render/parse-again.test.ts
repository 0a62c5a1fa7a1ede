import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {parseIssue} from '../../../newsletter/contract/parse-issue.ts'
import {valueAt} from '../../../newsletter/contract/raw.ts'
import {askForIssue} from '../../../test/fixtures/ask.ts'
import {sampleDocuments} from '../../../test/fixtures/sample-documents.ts'
import {pathsIn, setAt} from '../../../test/fixtures/set-at.ts'
import {parseAgain} from './parse-again.ts'

const BODY = ['issue', 'essays', 0, 'essay', 'body']

let sound: unknown
let nodes: unknown[]
let places: (string | number)[][]
beforeAll(async () => {
  sound = await askForIssue(sampleDocuments(), 2)
  nodes = valueAt(sound, BODY) as unknown[]
  places = [
    ...pathsIn(nodes).map((path) => [...BODY, ...path]),
    ['issue', 'title'],
    ['issue', 'weeklyLinks'],
    ['newsletter', 'title'],
  ]
})

describe('an issue that is held against the contract again', () => {
  it('is as if it were held against it for the first time, whatever it has become', () => {
    const edits = () => {
      const value = fc.oneof(
        fc.string(),
        fc.constantFrom(null, undefined, 7, [], {}, {_ref: 'nothing'}, ...nodes),
      )
      return fc.array(fc.tuple(fc.constantFrom(...places), value), {minLength: 1, maxLength: 4})
    }
    fc.assert(
      fc.property(edits(), (made) => {
        const parse = parseAgain()
        parse(sound)
        for (const [path, value] of made) {
          const raw = setAt(sound, path, value)
          expect(parse(raw)).toEqual(parseIssue(raw, 'preview'))
        }
      }),
    )
  })

  it('keeps all that is the same', () => {
    const parse = parseAgain()
    const {issue: before} = parse(sound)
    const {issue: after} = parse(setAt(sound, [...BODY, 0, 'children', 0, 'text'], 'Other words'))
    const body = after.issue.essays[0]!.essay.body
    expect(JSON.stringify(body[0])).toContain('Other words')
    expect(body.slice(1).every((node, at) => node === before.issue.essays[0]!.essay.body[at + 1])).toBe(true)
    expect(after.newsletter).toBe(before.newsletter)
  })
})
