import {describe, expect, it} from 'vitest'
import {check, checkText, fixed, issueWith, paragraphs} from '../../../test/preflight/subjects.ts'
import {mixedMarks} from './mixed-marks.ts'

describe('mixed marks', () => {
  it.each([
    ['double ones', 'A "mark" and “one”', ['"', '"'], ['A “mark" and “one”', 'A "mark” and “one”']],
    ['a mark behind a digit', 'The "v3" of “it”', ['"', '"'], ['The “v3" of “it”', 'The "v3” of “it”']],
    ['an apostrophe', "China's and “one”", ["'"], ['China’s and “one”']],
    ['single ones', "A 'so' and “one”", ["'", "'"], ["A ‘so' and “one”", "A 'so’ and “one”"]],
    ['a decade', "The '90s and “one”", ["'"], ['The ’90s and “one”']],
  ])('finds straight marks among curly ones: %s', (_name, text, expected, mended) => {
    const findings = check(mixedMarks, issueWith(paragraphs(text)))
    expect(findings.map(({actual}) => actual)).toEqual(expected)
    expect(findings.map(fixed)).toEqual(mended)
    expect(findings[0]!.severity).toBe('warning')
  })

  it.each([
    ['curly marks', '“One” and China’s'],
    ['inches and minutes', 'A 6" pipe and 5\' of it, “so”'],
    ['an address', "“See” https://a.example/it's"],
  ])('lets %s be', (_name, text) => {
    expect(checkText(mixedMarks, text)).toEqual([])
  })

  it('lets an issue be that has only straight ones', () => {
    const plain = issueWith(paragraphs('A "mark"'), {weeklyLinks: []})
    const findings = check(mixedMarks, plain)
    expect(findings).toEqual([])
  })
})
