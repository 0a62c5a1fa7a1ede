import {describe, expect, it} from 'vitest'
import {curly} from './curly.ts'

/** Types a text with straight marks, one character after the other. */
const typed = (text: string): string => {
  let written = ''
  for (const character of text)
    written += character === '"' || character === "'" ? curly(character, written) : character
  return written
}

describe('a quotation mark', () => {
  it.each([
    ['"[T]he plant', '“[T]he plant'],
    ['he said "[The] plant', 'he said “[The] plant'],
    ['"the plant [in Jilin]"', '“the plant [in Jilin]”'],
    ['["a" ("b") {"c"}', '[“a” (“b”) {“c”}'],
    ['"…and then"', '“…and then”'],
    ['"so [sic]," he said', '“so [sic],” he said'],
    ['the minister—"a friend"—left', 'the minister—“a friend”—left'],
    ['"I will—"', '“I will—”'],
    ['部长说"三年"。', '部长说“三年”。'],
    ['部长说："三年。"', '部长说：“三年。”'],
    ['"a \'b\' c"', '“a ‘b’ c”'],
    ['"\'b\'"', '“‘b’”'],
    ["it's the workers' plant", 'it’s the workers’ plant'],
    ["'it's—' he began", '‘it’s—’ he began'],
    ['""', '“”'],
    ['"a" and "b"', '“a” and “b”'],
  ])('%s becomes %s', (straight, curled) => {
    expect(typed(straight)).toBe(curled)
  })
})
