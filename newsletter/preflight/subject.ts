import type {PreflightInput} from './input.ts'
import {readHtml, type HtmlPage} from './html/read-html.ts'
import {readMessage, type SentMessage} from './mail/read-message.ts'
import type {Passage} from './text/passage.ts'
import {passagesOf} from './text/passages-of.ts'

/** What rules look at: the input, and what several of them derive from it, each once and only when asked for. */
export class Subject {
  readonly input: PreflightInput
  #passages: readonly Passage[] | undefined
  #mail: HtmlPage | undefined
  #source: string | undefined
  #sent: SentMessage | undefined

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

  /** The message's bytes, each a character (latin-1). */
  get source(): string {
    return (this.#source ??= asCharacters(this.input.message ?? new Uint8Array()))
  }

  /** The message, taken apart. */
  get sent(): SentMessage {
    return (this.#sent ??= readMessage(this.source))
  }

  get text(): string {
    return this.input.bundle?.texts.get('email.txt') ?? ''
  }
}

const windows1252 = new TextDecoder('windows-1252')

const beyondLatin1 = /[\u0100-\uffff]/

/** What a decoder calls latin-1 is Windows-1252, which has other characters for some bytes; mail seldom has any of those. */
const asCharacters = (bytes: Uint8Array): string => {
  const decoded = windows1252.decode(bytes)
  if (!beyondLatin1.test(decoded)) return decoded
  let out = ''
  for (let at = 0; at < bytes.length; at += 8192) out += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return out
}
