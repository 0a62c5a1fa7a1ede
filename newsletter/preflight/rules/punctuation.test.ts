import {describe, expect, it} from 'vitest'
import {check, checkText, fixed, issueWith, paragraphs} from '../../../test/preflight/subjects.ts'
import {punctuation} from './punctuation.ts'

describe('punctuation', () => {
  it.each([
    ['a full stop before a comma', 'An innovation., and more.', ['.,'], 'An innovation, and more.'],
    ['a comma before a full stop', 'That is all,.', [',.'], 'That is all.'],
    ['two full stops', 'That is all..', ['..'], 'That is all.'],
    ['two full stops in the middle', 'That is all.. Or not.', ['..'], 'That is all. Or not.'],
    ['two commas', 'Steel,, coal', [',,'], 'Steel, coal'],
    ['a space before a comma', 'Steel , coal', [' ,'], 'Steel, coal'],
    ['a space before a full stop', 'Steel and coal .', [' .'], 'Steel and coal.'],
    ['a space before a closing quotation mark', 'So “steel ” it is', [' ”'], 'So “steel” it is'],
    ['a space behind an opening bracket', 'Steel ( coal)', ['( '], 'Steel (coal)'],
    ['a doubled space', 'Steel  and', ['  '], 'Steel and'],
    ['a doubled space of which one doesn’t break', 'Steel\u00a0 and', ['\u00a0 '], 'Steel and'],
    ['a space before a question mark', 'Steel ?', [' ?'], 'Steel?'],
  ])('finds %s', (_name, text, expected, mended) => {
    const findings = check(punctuation, issueWith(paragraphs(text)))
    expect(findings.map(({actual}) => actual)).toEqual(expected)
    expect(findings.map(fixed)).toEqual([mended])
    expect(checkText(punctuation, mended)).toEqual([])
  })

  it.each([
    [
      'abbreviations before a comma',
      'Acme Inc., the U.S., J. P. Weir Jr., e.g., at 4 p.m., etc., and Nippon Co., Ltd., say so.',
    ],
    ['ellipses', 'So... it went… on. . . . And so on.'],
    ['decimals and thousands', 'From 1.5 to 2,000.50, or .5 of it.'],
    ['addresses', 'See https://a.example/x,.y..z and desk@weekly.example, please.'],
    ['file names and ranges', 'A .js file, a ../path, 1..10 and main..HEAD.'],
    ['French, marked as such', 'They say {fr:« bonjour » ! Vraiment ?} there.'],
    ['a footnote before a full stop', 'So it is said^. And more^'],
    ['a bracketed omission', 'The ministry […] said “[i]t is”.'],
    ['a smiley', 'So it is :) they say'],
    ['line breaks', 'One\n  two'],
  ])('lets %s be', (_name, text) => {
    expect(checkText(punctuation, text)).toEqual([])
  })

  it('finds it in what is composed of several documents, and names the one at fault', () => {
    const issue = issueWith(paragraphs('Fine.'))
    const [first] = issue.issue.weeklyLinks
    const links = ['innovation.', 'barriers', 'trade'].map((shortLabel, at) => ({
      ...first!,
      _key: `l${at}`,
      weeklyLink: {...first!.weeklyLink, _id: `link-${at}`, shortLabel},
    }))
    const findings = check(punctuation, {
      ...issue,
      issue: {...issue.issue, weeklyLinks: links, contentsOverride: []},
    })
    expect(findings).toMatchObject([
      {documentId: 'link-0', path: 'shortLabel', actual: '.,', fix: {set: {shortLabel: 'innovation'}}},
    ])
  })
})
