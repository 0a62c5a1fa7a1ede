import {DOMParser} from 'linkedom'
import {describe, expect, it} from 'vitest'
import {clipboardFixtures} from '../../../test/fixtures/clipboard.ts'
import type {Pasted} from './blocks.ts'
import {readClipboard, type Clipboard, type PasteOptions} from './read-clipboard.ts'

/** A page's body as a browser's parser would give it; this one has no body where the markup has none. */
const parse = (html: string): Element => {
  const page = /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`
  return new DOMParser().parseFromString(page, 'text/html').body
}

const read = (clipboard: Partial<Clipboard>, options: Partial<PasteOptions> = {}): Pasted => {
  let keys = 0
  return readClipboard(
    {html: '', text: '', ...clipboard},
    {destination: 'body', isPlain: false, parse, makeKey: () => `k${String((keys += 1))}`, ...options},
  )
}

const words = ({blocks}: Pasted) =>
  blocks.map((block) =>
    block._type === 'block'
      ? block.children.map((child) => (child._type === 'span' ? child.text : `{${child.text}}`)).join('')
      : block._type,
  )

describe('a clipboard', () => {
  it.each(clipboardFixtures())('$name', async ({html, text, expected}) => {
    await expect(`${JSON.stringify(read({html, text}), null, 2)}\n`).toMatchFileSnapshot(expected)
  })

  it('gives its words alone when asked to', () => {
    const [markdown] = clipboardFixtures().filter(({name}) => name.startsWith('008'))
    const pasted = read(markdown!, {isPlain: true})
    expect(words(pasted)).toEqual(['## Salt', 'It is **dear**.'])
  })

  it('fits paragraphs and lists where nothing else may stand', () => {
    const [page] = clipboardFixtures().filter(({name}) => name.startsWith('005'))
    const {blocks} = read(page!, {destination: 'short'})
    expect(new Set(blocks.map(({_type}) => _type))).toEqual(new Set(['block']))
    expect(blocks[0]).toMatchObject({
      style: 'normal',
      children: [{text: 'A grid of islands', marks: ['strong']}],
    })
  })

  it('is read as text where its page holds no words', () => {
    expect(words(read({html: '<meta charset="utf-8"><p> </p>', text: 'Words'}))).toEqual(['Words'])
  })
})
