import {describe, expect, it} from 'vitest'
import {checkText} from '../../../test/preflight/subjects.ts'
import {placeholders} from './placeholders.ts'

describe('placeholders', () => {
  it.each([
    ['The TK of it', ['TK']],
    ['TKTK', ['TKTK']],
    ['TODO: write', ['TODO']],
    ['Lorem ipsum dolor', ['Lorem ipsum']],
    ['As ??? said', ['???']],
    ['In [insert year], so', ['[insert year]']],
    ['By ____ and', ['____']],
  ])('finds what is left for later in “%s”', (text, expected) => {
    expect(checkText(placeholders, text)).toEqual(expected)
  })

  it.each(['tk and todo', 'The TKO', 'Really??', 'ToDo', 'https://a.tk/TODO'])('lets “%s” be', (text) => {
    expect(checkText(placeholders, text)).toEqual([])
  })
})
