import {expect, it} from 'vitest'
import {quotedWords} from './quoted-words.ts'

const within = (text: string) => {
  const [start, end] = [text.indexOf('|'), text.lastIndexOf('|') - 1]
  const span = text.replaceAll('|', '')
  const words = quotedWords({text: span, offset: start}, {text: span, offset: end}, true)
  return span.slice(words.start, words.end)
}

it.each([
  ['he said |three years| more', 'three years'],
  ['he said| three years |more', 'three years'],
  ['he said |“three years”| more', 'three years'],
  ['he said |“[T]hree years” |more', '[T]hree years'],
  ['|「三年」|', '三年'],
  ['|“One” and “another”|', '“One” and “another”'],
  ['|“One” is enough|', '“One” is enough'],
  ['|   |', ''],
])('%s marks %s', (text, words) => {
  expect(within(text)).toBe(words)
})

it('keeps each edge in its own span', () => {
  expect(quotedWords({text: 'a “one', offset: 2}, {text: 'two” b', offset: 4}, false)).toEqual({
    start: 3,
    end: 3,
  })
})
