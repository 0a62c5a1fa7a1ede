import {describe, expect, it} from 'vitest'
import {check, checkText, issueWith, paragraphs} from '../../../test/preflight/subjects.ts'
import {linkWords} from './link-words.ts'

const link = (words: string) => `See [${words}](https://a.example/) now`

describe('link words', () => {
  it.each(['here', 'Here', 'click here', 'read more', 'more', 'this', 'learn more…'])(
    'warns of “%s”',
    (words) => {
      expect(check(linkWords, issueWith(paragraphs(link(words))))).toMatchObject([
        {severity: 'warning', actual: words},
      ])
    },
  )

  it.each([' ', ''])('finds a link without words', (words) => {
    expect(check(linkWords, issueWith(paragraphs(link(words))))).toMatchObject([{severity: 'error'}])
  })

  it.each(['the report', 'here in China', 'more steel'])('lets “%s” be', (words) => {
    expect(checkText(linkWords, link(words))).toEqual([])
  })
})
