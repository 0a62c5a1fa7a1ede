import {describe, expect, it} from 'vitest'
import {readRecipients} from './read-recipients.ts'
import {readSuppressed} from './read-suppressed.ts'
import {RecipientsError} from './recipients-error.ts'

const read = (text: string | Uint8Array) =>
  readRecipients('readers.csv', typeof text === 'string' ? Buffer.from(text) : text)

/** What is wrong, line by line. */
const problemsOf = (run: () => unknown): readonly string[] => {
  try {
    run()
    return []
  } catch (error) {
    if (!(error instanceof RecipientsError)) throw error
    return error.problems.map(({line, message}) => `${line} ${message}`)
  }
}

describe('a file of readers', () => {
  it.each([
    [
      'commas',
      'email,name,first_name,unsubscribe_url\nada@r.example,"Lind, Ada",Ada,https://l.example/u?1\n',
    ],
    [
      'semicolons',
      'Name;EMAIL;first_name;unsubscribe_url\r\nLind, Ada;ada@r.example;Ada;https://l.example/u?1\r\n',
    ],
    [
      'tabs, and columns of others',
      'id\temail\tname\tfirst_name\tunsubscribe_url\tid\n7\tada@r.example\tLind, Ada\tAda\thttps://l.example/u?1\t8',
    ],
    [
      'a byte order mark and empty lines',
      '\ufeffemail,name,first_name,unsubscribe_url\n\n ada@r.example ,"Lind,\n Ada",Ada,https://l.example/u?1\n\n',
    ],
  ])('is read with %s', (_name, text) => {
    expect(read(text)).toMatchObject([
      {email: 'ada@r.example', name: 'Lind, Ada', firstName: 'Ada', unsubscribeUrl: 'https://l.example/u?1'},
    ])
  })

  it('may name nothing but addresses', () => {
    expect(read('email\nada@r.example\n')).toEqual([
      {email: 'ada@r.example', name: '', firstName: '', unsubscribeUrl: '', line: 2},
    ])
  })

  it.each([
    ['nothing', '', '1 there is no reader in this file.'],
    ['no reader', 'email\n', '1 there is no reader in this file.'],
    ['no column of addresses', 'mail\nada@r.example\n', '1 there is no column "email", only "mail". Name'],
    ['what is no address', 'email\nada@r.example\nada\n', '3 "ada" is no email address.'],
    ['no address', 'email,name\n,Ada\n', '2 "" is no email address.'],
    ['an address of other letters', 'email\nadä@r.example\n', '2 "adä@r.example" is no email address.'],
    ['two addresses in one', 'email\n"a@r.example, b@r.example"\n', '2 "a@r.example, b@r.example" is no'],
    ['a header', 'email\n"a@r.example\nBcc: b@r.example"\n', '3 "a@r.example\nBcc: b@r.example" is no'],
    [
      'a reader twice',
      'email\nada@r.example\nlin@r.example\nADA@r.example\n',
      '4 ADA@r.example is in line 2 already.',
    ],
    ['an open quotation mark', 'email\nada@r.example\n"lin@r.example\n', '3 this is no CSV'],
    ['a line that is too long', 'email,name\nada@r.example,Ada,Lind\n', '2 this is no CSV'],
    [
      'an address without TLS',
      'email,unsubscribe_url\na@r.example,http://l.example\n',
      '2 unsubscribe_url is "http://l.example/"',
    ],
    [
      'a script',
      'email,unsubscribe_url\na@r.example,javascript:alert(1)\n',
      '2 unsubscribe_url is "javascript',
    ],
    [
      'an endless address',
      `email,unsubscribe_url\na@r.example,https://l.example/${'x'.repeat(700)}\n`,
      '2 unsubscribe_url is',
    ],
  ])('with %s is refused, and the line named', (_name, text, problem) => {
    const [first = '', ...others] = problemsOf(() => read(text))
    expect(others).toEqual([])
    expect(first.startsWith(problem)).toBe(true)
  })

  it('can’t break out of the brackets around an address', () => {
    const [reader] = read('email,unsubscribe_url\na@r.example,"https://l.example/>,<https://x?y=>"\n')
    expect(reader?.unsubscribeUrl).toBe('https://l.example/%3E,%3Chttps://x?y=%3E')
  })

  it('in another encoding is refused', () => {
    const latin1 = Buffer.from('email,name\nada@r.example,Zoë\n', 'latin1')
    expect(problemsOf(() => read(latin1))).toEqual(['2 this is not UTF-8. Save the file as CSV in UTF-8.'])
  })

  it('names every line that is wrong, and prints the first twenty', () => {
    const text = `email\n${Array.from({length: 30}, (_, at) => `nobody-${at}`).join('\n')}\n`
    expect(problemsOf(() => read(text))).toHaveLength(30)
    expect(() => read(text)).toThrow(/readers\.csv line 2:[^]*line 21:[^]*… and 10 more/)
  })
})

describe('a suppression list', () => {
  const suppressed = (text: string) => readSuppressed('gone.txt', Buffer.from(text))

  it('is addresses, in lines or as the first column, however they are written', () => {
    const expected = new Set(['ada@r.example', 'lin@r.example'])
    expect(suppressed('# gone\nADA@r.example\n\nlin@r.example')).toEqual(expected)
    expect(suppressed('email,since\r\n"ada@r.example",2020\r\nlin@r.example,2021\r\n')).toEqual(expected)
    expect(suppressed('')).toEqual(new Set())
  })

  it('with a line that is no address is refused: somebody may be meant', () => {
    expect(problemsOf(() => suppressed('ada@r.example\nlin at r.example\n'))).toEqual([
      '2 "lin at r.example" is no email address.',
    ])
  })
})
