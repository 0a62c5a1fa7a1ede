import {describe, expect, it} from 'vitest'
import {english} from '../../../test/preflight/spelling.ts'
import {check, fixed, issueWith, paragraphs, sampleWith} from '../../../test/preflight/subjects.ts'
import {spelling} from './spelling.ts'

const found = (...texts: readonly string[]) =>
  check(spelling, issueWith(paragraphs(...texts)), {spelling: english})

describe('spelling', () => {
  it.each([
    ['a word', 'The recieved view', ['recieved']],
    ['one that begins a sentence', 'So it is. Teh mill stands', ['Teh']],
    ['a part of a word with a hyphen', 'a well-knwon mill', ['knwon']],
    ['one of several', 'The mill, adn the loom', ['adn']],
    ['one in a link', 'See [the wieght](https://a.example/)', ['wieght']],
  ])('finds %s', (_name, text, expected) => {
    expect(found(text).map(({actual}) => actual)).toEqual(expected)
    expect(found(text).map(({severity}) => severity)).toEqual(['warning'])
  })

  it.each([
    ['both spellings of English', 'The colour and the color, organised and organized'],
    ['names', 'In Xhqwz the Brandvold mill stands, and Brandvold’s loom'],
    ['what was marked as another language', 'They call it {de:Werkzeugmaschine} there'],
    ['acronyms, with their plurals', 'The CNC of the OECD, and two PLCs'],
    ['contractions and possessives', 'It isn’t the mill’s, and they’d know'],
    ['addresses and what is no word', 'Write to desk@wkly.example, 3rd floor, x2'],
    ['what an editor altered in a quotation', 'He said “[c]ontrols”'],
  ])('lets %s be', (_name, text) => {
    expect(found(text).map(({actual}) => actual)).toEqual([])
  })

  it('lets the newsletter’s own words be', () => {
    const {issue} = issueWith(paragraphs('A zorbling of looms'))
    expect(check(spelling, sampleWith(issue), {spelling: english})).toHaveLength(1)
    expect(check(spelling, sampleWith(issue, {knownWords: ['zorbling']}), {spelling: english})).toEqual([])
  })

  it('puts the likeliest word in its place', () => {
    const [finding] = found('The mill was recieved')
    expect(finding).toMatchObject({expected: 'received', fix: {title: 'Make it “received”'}})
    expect(fixed(finding!)).toBe('The mill was received')
  })

  it('says nothing of texts in a language that its dictionary isn’t of', () => {
    const {issue} = issueWith(paragraphs('Die Mühle steht'))
    expect(check(spelling, sampleWith(issue, {inLanguage: 'de'}), {spelling: english})).toEqual([])
  })
})
