import {describe, expect, it} from 'vitest'
import type {Finding} from '../../../newsletter/findings/finding.ts'
import {decorationsFor} from './decorations-for.ts'

const finding = (block: string, string: string): Finding => ({
  ruleId: 'preflight/spelling',
  severity: 'warning',
  documentId: 'essay',
  path: string,
  message: 'Misspelt.',
  help: 'Spell it.',
  range: {block, from: {path: string, offset: 3}, to: {path: string, offset: 6}},
})

const inBlock = (block: string) => finding(block, `${block}.children[_key=="s"].text`)

const paragraph = inBlock('body[_key=="p"]')
const cell = inBlock('body[_key=="t"].rows[_key=="r"].cells[_key=="c"].value[_key=="p"]')
const inCallout = inBlock('body[_key=="c"].content[_key=="p"]')

const marked = (found: Finding, text: string) =>
  decorationsFor([found], 'essay', text).map(({selection}) => selection?.anchor)

describe('findings are marked where their words are:', () => {
  it.each([
    ['in a paragraph', paragraph, 'body', [{_key: 'p'}]],
    [
      'in a cell of a table',
      cell,
      'body',
      [{_key: 't'}, 'rows', {_key: 'r'}, 'cells', {_key: 'c'}, 'value', {_key: 'p'}],
    ],
    ['in a callout’s own text', inCallout, 'body[_key=="c"].content', [{_key: 'p'}]],
  ])('%s', (_place, found, text, block) => {
    expect(marked(found, text)).toEqual([{path: [...block, 'children', {_key: 's'}], offset: 3}])
  })

  it.each([
    ['in another text', paragraph, 'introduction'],
    ['in the text around a callout’s', paragraph, 'body[_key=="c"].content'],
    ['in the text of another callout', inCallout, 'body[_key=="d"].content'],
    ['in a field of its own', finding('body[_key=="t"].caption', 'body[_key=="t"].caption'), 'body'],
  ])('but not %s', (_place, found, text) => {
    expect(marked(found, text)).toEqual([])
  })

  it('and in no other document', () => {
    expect(decorationsFor([paragraph], 'another', 'body')).toEqual([])
  })
})
