import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {askForIssue} from '../../../test/fixtures/ask.ts'
import {sampleDocuments} from '../../../test/fixtures/sample-documents.ts'
import {pathsIn, setAt} from '../../../test/fixtures/set-at.ts'
import {previewOf} from '../render/preview-issue.ts'
import {checkIssue} from './check-issue.ts'

let sound: unknown
beforeAll(async () => {
  sound = await askForIssue(sampleDocuments(), 2)
})

/** Shows and checks what an issue's query may have answered. */
const holdsFor = (raw: unknown): void => {
  const preview = previewOf(raw)
  for (const name of ['email.html', 'email.txt', 'web.html'] as const) {
    expect(preview.file(name).text).toMatch(/\p{L}/u)
    preview.originsIn(name)
  }
  const {findings} = checkIssue(raw, {history: [], quotes: {answer: raw, record: undefined}}, undefined)
  for (const {message, help} of findings) {
    expect(message.isWellFormed()).toBe(true)
    expect(help).not.toBe('')
  }
}

describe('a draft with anything in it', () => {
  it('is shown and checked, whatever is in the place of an issue', () => {
    fc.assert(fc.property(fc.jsonValue({maxDepth: 4}), holdsFor), {numRuns: 50})
  })

  it('is shown and checked, whatever is in several of its fields', () => {
    const doubtful = [
      '',
      ' ',
      '\ud800',
      '\u0000',
      'javascript:x',
      '( “',
      '2026-13-45',
      0,
      -1,
      null,
      [],
      {},
      [[]],
      [null],
    ]
    const value = fc.oneof(fc.constantFrom<unknown>(...doubtful), fc.jsonValue({maxDepth: 2}))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), value), {minLength: 1, maxLength: 6}), (changes) => {
        holdsFor(
          changes.reduce<unknown>((raw, [at, replacement]) => {
            const places = pathsIn(raw)
            return setAt(raw, places[at % Math.max(1, places.length)] ?? [], replacement)
          }, sound),
        )
      }),
      {numRuns: 50},
    )
  })
})
