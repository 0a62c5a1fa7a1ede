import {describe, expect, it} from 'vitest'
import {check, checkText, issueWith, paragraphs} from '../../../test/preflight/subjects.ts'
import {pairs} from './pairs.ts'

describe('pairs', () => {
  it.each([
    ['an opening quotation mark', 'He said “so and left.', ['“']],
    ['a closing quotation mark', 'He said so” and left.', ['”']],
    ['a quotation mark turned the wrong way', 'He said ”so” and left.', ['”', '”']],
    ['two opening ones', 'He said “so“ and left.', ['“', '“']],
    ['a bracket', 'Steel (and coal', ['(']],
    ['a closing bracket', 'Steel and coal)', [')']],
    ['a square bracket', '“[T]he end] of it”', [']']],
    ['a straight mark', 'He said "so and left.', ['"']],
    ['an opening single mark', 'A ‘new three of it', ['‘']],
  ])('finds %s alone', (_name, text, expected) => {
    expect(checkText(pairs, text)).toEqual(expected)
  })

  it.each([
    ['pairs', 'He said “so (it [was])” and “left”.'],
    ['marks within marks', '“The ‘new three’ [batteries, EVs] have ‘overtaken’ us,” it said.'],
    ['apostrophes', 'China’s, the firms’, and ’tis so'],
    ['a list’s marks', 'Either a) steel, b) coal, or 1) none'],
    ['smileys', 'So it is :) and ;-)'],
    ['a mark behind a digit', 'The "v3" and "4" of it'],
    ['inches', 'A 6" pipe and a "pipe"'],
    ['a quotation in another language', 'They call it {de:„Gemeinde“} there'],
    ['text without any', 'Nothing'],
  ])('lets %s be', (_name, text) => {
    expect(checkText(pairs, text)).toEqual([])
  })

  it('lets a quotation go on over paragraphs, each opened anew and the last one closed', () => {
    expect(checkText(pairs, 'He said: “One.', '“Two.', '“Three.” So be it.')).toEqual([])
    expect(checkText(pairs, 'He said: “One.', 'Two.” So be it.')).toEqual(['“', '”'])
    expect(checkText(pairs, 'He said: “One.', '“Two. So be it.')).toEqual(['“'])
  })

  it('names the paragraph and the character', () => {
    const [finding] = check(pairs, issueWith(paragraphs('Fine.', 'He said “so.')))
    expect(finding).toMatchObject({
      severity: 'error',
      path: 'body[_key=="b1"].children[_key=="s0"].text',
      range: {block: 'body[_key=="b1"]', from: {offset: 8}, to: {offset: 9}},
    })
  })
})
