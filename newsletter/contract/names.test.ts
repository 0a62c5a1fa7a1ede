import {describe, expect, it} from 'vitest'
import {nameOfDocument} from './names.ts'

describe('a document’s name in a message', () => {
  it.each([
    [{_type: 'weeklyLink', headline: 'A mill reopens'}, 'Weekly link “A mill reopens”'],
    [{_type: 'issue', number: 41, title: 'T'}, 'Issue 41'],
    [{_type: ' ', title: 'A mill reopens'}, 'Document “A mill reopens”'],
    [{_type: '', title: ' '}, 'Document without a title'],
    [{title: 'A mill reopens'}, 'Document “A mill reopens”'],
    [{_type: ' essay '}, 'Essay without a title'],
  ])('of %j is %s', (document, name) => {
    expect(nameOfDocument(document)).toBe(name)
  })
})
