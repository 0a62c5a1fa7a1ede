import {describe, expect, it} from 'vitest'
import {hexColour, oneEmoji, sha256, timeZone, urlOr} from './rules.ts'

describe('oneEmoji', () => {
  it.each(['🧵', '⚡', '⚡️', '🇯🇵', '👩🏽‍🔬', '1️⃣', '', undefined])('takes %j', (text) => {
    expect(oneEmoji(text)).toBe(true)
  })
  it.each(['→', 'a', '🧵🧵', '🧵 ', ' ', '1'])('refuses %j', (text) => {
    expect(oneEmoji(text)).toMatch(/exactly one emoji/)
  })
})

describe('urlOr', () => {
  it.each(['{{unsubscribe_url}}', 'https://weekly.example/u', 'http://weekly.example', undefined])(
    'takes %j',
    (text) => {
      expect(urlOr('unsubscribe_url')(text)).toBe(true)
    },
  )
  it.each([
    '',
    '{{}}',
    '{{Unsubscribe}}',
    'x{{unsubscribe_url}}',
    '{{first_name}}',
    'javascript:alert(1)',
    '/u',
    'https://',
    'https:///x',
  ])('refuses %j', (text) => {
    expect(urlOr('unsubscribe_url')(text)).toMatch(/whole address/)
  })
})

describe('timeZone, hexColour and sha256', () => {
  it('take what is right and what is not there', () => {
    const verdicts = [
      timeZone('Asia/Tokyo'),
      timeZone(undefined),
      hexColour('#A1b2c3'),
      hexColour(undefined),
      sha256('a'.repeat(64)),
      sha256(undefined),
    ]
    expect(verdicts.every((verdict) => verdict === true)).toBe(true)
  })
  it('refuse what is not', () => {
    const verdicts = [
      timeZone('Asia/Nowhere'),
      hexColour('red'),
      hexColour('#fff'),
      sha256('A'.repeat(64)),
      sha256(''),
    ]
    expect(verdicts.every((verdict) => typeof verdict === 'string')).toBe(true)
  })
})
