import {describe, expect, it} from 'vitest'
import {check, checkText, fixed, issueWith, paragraphs} from '../../../test/preflight/subjects.ts'
import {strayCharacters} from './stray-characters.ts'

describe('stray characters', () => {
  it.each([
    ['what an emoji left behind', '\ufe0f Clean energy', ['U+FE0F']],
    ['a selector behind a letter', 'a\ufe0f', ['U+FE0F']],
    ['two in a row', 'so\u200b\u200bon', ['U+200B', 'U+200B']],
    ['a joiner that joins nothing', 'off\u200d shore', ['U+200D']],
    ['a byte order mark', '\ufeffThe', ['U+FEFF']],
    ['a control character of Windows-1252', 'so\u0093called', ['U+0093']],
    ['a replacement character', 'na\ufffdve', ['U+FFFD']],
    ['a line separator', 'one\u2028two', ['U+2028']],
    ['a joiner behind an emoji', 'a 🧵\u200d thread', ['U+200D']],
  ])('finds %s', (_name, text, expected) => {
    expect(checkText(strayCharacters, text)).toEqual(expected)
  })

  it.each([
    ['plain words', 'Nothing to see – “here”…'],
    ['emoji with their selectors and joiners', '⚖️ 👩🏽‍🔬 🏳️‍🌈 3️⃣ 🇪🇺 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️‍🔥 ☎︎ ©️'],
    ['joiners of Persian', '{fa:می‌خواهم}'],
    ['direction marks beside Hebrew', '{he:שלום‎}'],
    ['no-break and thin spaces', '12\u00a0000\u202ft'],
    ['accents', 'naïve Łódź Đổi'],
  ])('lets %s be', (_name, text) => {
    expect(checkText(strayCharacters, text)).toEqual([])
  })

  it('gives the place, and a fix that deletes it', () => {
    const [finding] = check(
      strayCharacters,
      issueWith(paragraphs('Fine.', 'Not [so\u200b](https://a.example/) fine')),
    )
    expect(finding).toMatchObject({
      documentId: 'essay-cells',
      severity: 'error',
      path: 'body[_key=="b1"].children[_key=="s1"].text',
      range: {
        block: 'body[_key=="b1"]',
        from: {path: 'body[_key=="b1"].children[_key=="s1"].text', offset: 2},
        to: {path: 'body[_key=="b1"].children[_key=="s1"].text', offset: 3},
      },
    })
    expect(finding!.message).toBe(
      'Essay “Cells”: entry 2 of the body holds a zero-width space (U+200B) in “Not so␣ fine”.',
    )
    expect(fixed(finding!)).toBe('so')
  })
})
