import {describe, expect, it} from 'vitest'
import {check, checkText, fixed, issueWith, paragraphs} from '../../../test/preflight/subjects.ts'
import {linkEdges} from './link-edges.ts'

const url = 'https://press.example/a'

describe('link edges', () => {
  it.each([
    ['behind a link', `a [report](${url})titled so`, ['reporttitled']],
    ['before a link', `a[report](${url}) titled so`, ['areport']],
    ['on both sides', `a[report](${url})titled`, ['areporttitled', 'areporttitled']],
    ['of a digit', `in [2019](${url})the law`, ['2019the']],
  ])('finds a letter %s', (_name, text, expected) => {
    expect(checkText(linkEdges, text)).toEqual(expected)
  })

  it.each([
    ['spaces', `a [report](${url}) titled`],
    ['a space within the link', `a[ report ](${url})titled`],
    ['punctuation', `“[report](${url})”, ([so](${url})), [China](${url})’s`],
    ['ideographs', `{zh-Hans:据}[报道](${url}){zh-Hans:称}`],
    ['a link all alone', `[report](${url})`],
  ])('lets %s be', (_name, text) => {
    expect(checkText(linkEdges, text)).toEqual([])
  })

  it('mends it by a space', () => {
    const findings = check(linkEdges, issueWith(paragraphs(`a [report](${url})titled so`)))
    expect(findings.map(fixed)).toEqual([' titled so'])
    expect(findings[0]!.range).toMatchObject({
      from: {path: 'body[_key=="b0"].children[_key=="s1"].text', offset: 5},
      to: {path: 'body[_key=="b0"].children[_key=="s2"].text', offset: 1},
    })
  })

  it('takes a link that is partly bold for one', () => {
    const [block] = paragraphs(`a [re](${url})port`)
    if (block?._type !== 'block') throw new TypeError('no block')
    const [before, link, after] = block.children
    if (before?._type !== 'span' || link?._type !== 'span' || after?._type !== 'span') throw new TypeError()
    const children = [before, link, {...after, marks: [...link.marks, 'strong']}]
    expect(check(linkEdges, issueWith([{...block, children}]))).toEqual([])
  })
})
