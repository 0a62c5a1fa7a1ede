import {describe, expect, it} from 'vitest'
import {linkToPassage} from './source-link.ts'

describe('a link to a passage', () => {
  it.each([
    [
      'names a short passage whole',
      'https://example.org/a',
      'valid for thirty days',
      'https://example.org/a#:~:text=valid%20for%20thirty%20days',
    ],
    [
      'names a long one by its ends',
      'https://example.org/a',
      'one two three four five six seven eight nine ten eleven',
      'https://example.org/a#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven',
    ],
    [
      'names one without spaces by characters',
      'https://example.org/a',
      '我们缺的不是一台能演示的样机，而是一百台能连续跑三年的机床。',
      `https://example.org/a#:~:text=${encodeURIComponent('我们缺的不是一台能演示的')},${encodeURIComponent('百台能连续跑三年的机床。')}`,
    ],
    [
      'takes an old fragment away',
      'https://example.org/a#top',
      'a-b, c',
      'https://example.org/a#:~:text=a%2Db%2C%20c',
    ],
    ['is the page alone without a passage', 'https://example.org/a', undefined, 'https://example.org/a'],
  ])('%s', (_name, url, passage, expected) => {
    expect(linkToPassage(url, passage)).toBe(expected)
  })

  it.each(['javascript:alert(1)', '', 'data:text/html,x', '/relative'])('is none for %j', (url) => {
    expect(linkToPassage(url, 'words')).toBeUndefined()
  })
})
