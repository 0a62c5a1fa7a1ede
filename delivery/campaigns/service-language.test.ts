import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  buttondownLanguage,
  htmlFor,
  listmonkLanguage,
  mailchimpLanguage,
  textFor,
} from './service-language.ts'

const languages = {Buttondown: buttondownLanguage, Mailchimp: mailchimpLanguage, listmonk: listmonkLanguage}

describe.each(Object.entries(languages))('%s', (_name, language) => {
  it('gets its own tags for our placeholders', () => {
    expect(htmlFor(language, '<a href="{{unsubscribe_url}}">Unsubscribe</a>')).toBe(
      `<a href="${language.tags.unsubscribe_url}">Unsubscribe</a>`,
    )
    expect(textFor(language, 'Dear {{first_name}}')).toBe(`Dear ${language.tags.first_name}`)
  })

  it('is told nothing by what somebody wrote', () => {
    const written = fc.array(fc.constantFrom('{', '%', '#', '*', '|', 'a', ' ', '}', '<b>'), {maxLength: 12})
    fc.assert(
      fc.property(written, (pieces) => {
        const words = pieces.join('')
        fc.pre(!/\{\{[^{}]*\}\}/.test(words))
        for (const html of [`<p>${words}</p>`, `<style>${words}</style>`]) {
          expect(htmlFor(language, html)).not.toMatch(new RegExp(language.opening.source))
        }
      }),
    )
  })
})

describe('words that look like a service’s own', () => {
  it('read as they were written, in HTML', () => {
    expect(htmlFor(mailchimpLanguage, '<p>2 *|* 3</p>')).toBe('<p>2 &#42;|* 3</p>')
    expect(htmlFor(listmonkLanguage, '<p>a {{ b</p>')).toBe('<p>a &#123;{ b</p>')
  })

  it('change no style sheet', () => {
    const css = '<style>@media print{#outlook a{color:red}}</style>'
    expect(htmlFor(buttondownLanguage, css)).toBe('<style>@media print{ #outlook a{color:red}}</style>')
    expect(htmlFor(listmonkLanguage, css)).toBe(css)
  })

  it('are printed by listmonk itself, in plain text', () => {
    expect(textFor(listmonkLanguage, 'a {{ b')).toBe('a {{ "{" }}{ b')
  })
})
