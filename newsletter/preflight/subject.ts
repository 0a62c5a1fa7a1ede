import type {PreflightInput} from './input.ts'
import {readHtml, type HtmlPage} from './html/read-html.ts'
import type {Passage} from './text/passage.ts'
import {passagesOf} from './text/passages-of.ts'

/** What rules look at: the input, and what several of them derive from it, each once and only when asked for. */
export class Subject {
  readonly input: PreflightInput
  #passages: readonly Passage[] | undefined
  #mail: HtmlPage | undefined

  constructor(input: PreflightInput) {
    this.input = input
  }

  get issue(): PreflightInput['issue'] {
    return this.input.issue
  }

  get passages(): readonly Passage[] {
    return (this.#passages ??= passagesOf(this.input.issue))
  }

  /** The mail's HTML, taken apart; an empty page where there is no bundle. */
  get mail(): HtmlPage {
    return (this.#mail ??= readHtml(this.html))
  }

  get html(): string {
    return this.input.bundle?.texts.get('email.html') ?? ''
  }

  get text(): string {
    return this.input.bundle?.texts.get('email.txt') ?? ''
  }
}
