import {describe, expect, it} from 'vitest'
import {offsetAfter} from './cursor.ts'

describe('a cursor', () => {
  it.each([
    ['moves with what comes before it', 'ab|cd', 'xabcd', 'xab|cd'],
    ['stays with what comes after it', 'ab|cd', 'abcdx', 'ab|cdx'],
    ['stays where letters come right behind it', 'ab|cd', 'abxcd', 'ab|xcd'],
    ['stays at the end', 'ab|', 'abxy', 'ab|xy'],
    ['stays at the head', '|ab', 'xyab', '|xyab'],
    ['goes to where the words around it were', 'a bc|d e', 'a e', 'a |e'],
  ])('%s', (_, from, to, expected) => {
    const offset = offsetAfter(from.indexOf('|'), from.replace('|', ''), to)
    expect(`${to.slice(0, offset)}|${to.slice(offset)}`).toBe(expected)
  })
})
