import {randomUUID} from 'node:crypto'
import type {Page} from 'playwright-core'
import {expect, vi} from 'vitest'
import type {Newsroom} from './newsroom.ts'
import {selectWords} from './text-places.ts'

/** A block as stored, in one line: `h2 A heading`, `normal bullet1 An item with <strong|bold> words`. */
export type Line = string

/** An essay's body in the Studio's editor, with what the lake holds of it. */
export class EssayEditor {
  readonly page: Page
  readonly #newsroom: Newsroom
  readonly #id: string

  constructor(newsroom: Newsroom, page: Page, id: string) {
    this.#newsroom = newsroom
    this.page = page
    this.#id = id
  }

  static async open(newsroom: Newsroom, id: string): Promise<EssayEditor> {
    await newsroom.client.createOrReplace({
      _id: `drafts.${id}`,
      _type: 'essay',
      title: id,
      body: [paragraph('', 'first')],
    })
    const page = await newsroom.open(`/intent/edit/id=${id};type=essay`)
    const editor = new EssayEditor(newsroom, page, id)
    // A first load on a busy machine takes its time.
    await editor.text.waitFor({timeout: 100_000})
    return editor
  }

  get field() {
    return this.page.getByTestId('field-body')
  }

  get text() {
    return this.field.getByRole('textbox', {name: 'Body'})
  }

  /** Writes a new body past the editor, waits until it shows it, and sets the cursor to its end. */
  async begin(text = ''): Promise<void> {
    // A key that no text before had tells the new body from the old one.
    const key = randomUUID()
    await this.#newsroom.client
      .patch(`drafts.${this.#id}`)
      .set({body: [paragraph(text === '' ? 'Nothing yet' : text, key)]})
      .commit()
    await this.text.locator(`[data-pt-path*="${key}"]`).first().waitFor()
    await this.text.click()
    await this.page.keyboard.press('ControlOrMeta+End')
    if (text !== '') return
    // Emptied as people do it: a body that comes empty counts as one not begun, which the editor begins a second time.
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.press('Backspace')
    await this.holds((lines) => expect(lines).toEqual([]))
  }

  /**
   * Selects words as a mouse would, wherever the cursor was, as in a dialog that is just closing. The editor follows a little later;
   * what it draws sooner puts its own selection back, and it is done again.
   */
  async select(words: string): Promise<void> {
    await vi.waitFor(async () => {
      await this.text.focus()
      await selectWords(this.text, words)
      await this.page.waitForTimeout(FOLLOWED)
      expect(await this.page.evaluate(() => getSelection()?.toString())).toBe(words)
    }, PATIENCE)
  }

  async body(): Promise<readonly StoredBlock[]> {
    const essay = await this.#newsroom.client.getDocument(`drafts.${this.#id}`)
    return (essay?.['body'] ?? []) as readonly StoredBlock[]
  }

  /** Waits until the lake holds what is expected of the body. */
  async holds(expectation: (lines: readonly Line[], body: readonly StoredBlock[]) => void): Promise<void> {
    await vi.waitFor(async () => {
      const body = await this.body()
      expectation(body.map(lineOf), body)
    }, PATIENCE)
  }
}

/** In milliseconds: the editor looks at the page's selection ten times a second. */
export const FOLLOWED = 150

export const PATIENCE = {timeout: 20_000, interval: 150}

export interface StoredBlock extends Record<string, unknown> {
  readonly _type: string
  readonly _key: string
}

interface StoredText extends StoredBlock {
  readonly style?: string
  readonly listItem?: string
  readonly level?: number
  readonly children: readonly {
    readonly _type: string
    readonly text?: string
    readonly marks?: readonly string[]
  }[]
  readonly markDefs?: readonly {readonly _key: string; readonly _type: string; readonly href?: string}[]
}

const isText = (block: StoredBlock): block is StoredText => block._type === 'block'

export const lineOf = (block: StoredBlock): Line => {
  if (!isText(block)) return block._type
  const names = new Map((block.markDefs ?? []).map(({_key, _type, href}) => [_key, href ?? _type]))
  const words = block.children.map(({_type, text = '', marks = []}) => {
    if (_type !== 'span') return `{${_type}}`
    return marks.length === 0 ? text : `<${marks.map((mark) => names.get(mark) ?? mark).join(' ')}|${text}>`
  })
  const list = block.listItem === undefined ? '' : ` ${block.listItem}${String(block.level)}`
  return `${block.style ?? ''}${list} ${words.join('')}`
}

const paragraph = (text: string, key: string) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 'words', text, marks: []}],
})
