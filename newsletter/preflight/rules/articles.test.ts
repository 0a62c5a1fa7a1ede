import {describe, expect, it} from 'vitest'
import {check, checkText, fixed, issueWith, paragraphs} from '../../../test/preflight/subjects.ts'
import {articles} from './articles.ts'

describe('articles', () => {
  it.each([
    ['a vowel', 'It is a apple', ['a apple'], 'It is an apple'],
    ['a consonant', 'It is an bearing', ['an bearing'], 'It is a bearing'],
    ['a silent h', 'In a hour', ['a hour'], 'In an hour'],
    ['a sounded h', 'In an house', ['an house'], 'In a house'],
    ['a vowel that sounds as one', 'It is an European union', ['an European'], 'It is a European union'],
    ['a number', 'An 10% tariff, a 8-year wait', ['An 10', 'a 8-year'], null],
    ['the start of a sentence', 'A engine. A idea', ['A engine', 'A idea'], null],
    ['an acronym', 'It is a EU law', null, null],
  ])('finds the wrong one before %s', (_name, text, expected, mended) => {
    const findings = check(articles, issueWith(paragraphs(text)))
    if (expected !== null) expect(findings.map(({actual}) => actual)).toEqual(expected)
    if (mended !== null) expect(findings.map(fixed)).toEqual([mended])
  })

  it.each([
    [
      'sounds',
      'a one-off, a union, a useful unit, a uranium mine, a ewe, an umbrella, an uncle, an unimportant hour',
    ],
    ['h', 'an heir, an honest man, a hotel, an historic day, a historic day, a house'],
    [
      'numbers',
      'an 8-year wait, an 11% rise, an 18th plant, an 80-hour week, a 10th, a 100, a 1,100-page law, an 11,000-tonne',
    ],
    [
      'acronyms',
      'an MIT study, a NATO base, an EV, a UN body, an LNG plant, a GDP figure, an FDI rule, a USD loan',
    ],
    ['letters', 'an X-ray, a U-turn, an F, an npm scope, an IPv6 address, an mp4, vitamin A is, from A to B'],
    ['other languages', 'a {zh-Hans:密封} and a {fr:école}'],
    ['marks', 'a “useful” thing, an “old” one'],
  ])('lets the right ones be: %s', (_name, text) => {
    expect(checkText(articles, text)).toEqual([])
  })
})
