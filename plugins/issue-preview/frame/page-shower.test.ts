import {DOMParser, parseHTML} from 'linkedom'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {PageShower} from './page-shower.ts'

const sourceOf = (body: string) => `<!doctype html><html><head></head><body>${body}</body></html>`

const shown = (body: string) => {
  const page = parseHTML(sourceOf(body)).document
  const shower = new PageShower()
  shower.show(page, sourceOf(body))
  return {
    page,
    shower,
    show: (next: string) => {
      shower.show(page, sourceOf(next))
      return page.body.innerHTML
    },
  }
}

describe('showing sources of a page', () => {
  beforeEach(() => {
    vi.stubGlobal('DOMParser', DOMParser)
    vi.stubGlobal('NodeFilter', {SHOW_TEXT: 4})
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it.each([
    ['words', '<p>a</p><p>b</p>', '<p>a</p><p>c</p>'],
    ['marks', '<p>a b</p>', '<p>a <b>b</b></p>'],
    ['more than a paragraph', '<p>a</p><h2>b</h2>', '<p>c</p><h2>d</h2>'],
    ['paragraphs that only a comment has', '<!-- <p>x</p> --><p>a</p>', '<!-- <p>x</p> --><p>b</p>'],
    ['what is in a comment', '<!-- <p>x</p> --><p>a</p>', '<!-- <p>y</p> --><p>a</p>'],
  ])('shows other %s', (_what, before, after) => {
    expect(shown(before).show(after)).toBe(after)
  })

  it('reads no page anew for words in a paragraph', () => {
    const {show} = shown('<p>a</p><p>b</p>')
    vi.stubGlobal('DOMParser', undefined)
    expect(show('<p>a</p><p>bc</p>')).toBe('<p>a</p><p>bc</p>')
  })

  it('keeps the mark of the paragraph that somebody is in', () => {
    const {page, show} = shown('<p>a</p>')
    page.querySelector('p')?.setAttribute('data-preview-focus', '')
    expect(show('<p>b</p>')).toBe('<p data-preview-focus="">b</p>')
  })

  it('shows a source again after it was shown with marks of its own', () => {
    const {page, shower, show} = shown('<p>a</p>')
    shower.show(page, sourceOf('<p>a</p>'), (next) => next.querySelector('p')?.setAttribute('class', 'new'))
    expect(page.body.innerHTML).toBe('<p class="new">a</p>')
    expect(show('<p>a</p>')).toBe('<p>a</p>')
  })

  it('shows typed words before their source is there, letter by letter', () => {
    const {page, shower, show} = shown('<p>a <b>b</b></p><p>c</p>')
    expect(shower.showWords(page, {before: 'c', after: 'cd'})).toBe(true)
    expect(shower.showWords(page, {before: 'cd', after: 'cde'})).toBe(true)
    expect(page.body.innerHTML).toBe('<p>a <b>b</b></p><p>cde</p>')
    expect(show('<p>a <b>b</b></p><p>cde</p>')).toBe('<p>a <b>b</b></p><p>cde</p>')
    expect(shower.showWords(page, {before: 'cde', after: 'c'})).toBe(true)
    expect(page.body.innerHTML).toBe('<p>a <b>b</b></p><p>c</p>')
  })

  it.each([
    ['aren’t there', 'x'],
    ['are there twice', 'a'],
    ['are none', ''],
  ])('leaves words to their source that %s', (_what, before) => {
    const {page, shower} = shown('<p>a</p><p>a</p><p> </p>')
    expect(shower.showWords(page, {before, after: 'y'})).toBe(false)
    expect(page.body.innerHTML).toBe('<p>a</p><p>a</p><p> </p>')
  })

  it('takes words back that no source has', () => {
    const {page, shower} = shown('<p>a</p>')
    shower.showWords(page, {before: 'a', after: 'ab'})
    shower.showWords(page, {before: 'ab', after: 'abc'})
    vi.advanceTimersByTime(10_000)
    expect(page.body.innerHTML).toBe('<p>a</p>')
  })

  it('shows what its source says where words were shown that it hasn’t', () => {
    const {page, shower, show} = shown('<p>a</p>')
    shower.showWords(page, {before: 'a', after: 'ab'})
    expect(show('<p>a “b”</p>')).toBe('<p>a “b”</p>')
  })
})
