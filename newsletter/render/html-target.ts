import type {Footnote} from '../blocks/footnote/contract.ts'
import type {Issue} from '../contract/issue.ts'
import type {LanguageTag} from '../vocabulary.ts'
import {html, nothing, type SafeHtml} from './escape.ts'
import type {Note} from './notes.ts'
import type {OriginNotes} from './origins.ts'
import type {RenderContext} from './types.ts'

/** The parts of a page that have a look. The mail writes it inline, the web page in its style sheet. */
export type Role =
  | 'masthead'
  | 'title'
  | 'kicker'
  | 'byline'
  | 'section'
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'quote'
  | 'quoteText'
  | 'original'
  | 'list'
  | 'nestedList'
  | 'item'
  | 'shifted'
  | 'link'
  | 'figure'
  | 'image'
  | 'caption'
  | 'tableWrap'
  | 'table'
  | 'tableCaption'
  | 'headCell'
  | 'numberHeadCell'
  | 'cell'
  | 'numberCell'
  | 'callout'
  | 'calloutTitle'
  | 'rule'
  | 'weekly'
  | 'symbol'
  | 'muted'
  | 'note'
  | 'problem'

/** Where blocks are rendered to: what differs between the mail and the web page, and what both need to know. */
export interface HtmlTarget {
  readonly medium: 'email' | 'web'
  readonly issue: Issue
  readonly context: RenderContext
  /** Attributes that give a part its look, with a leading space. */
  readonly look: (role: Role) => SafeHtml
  /** `style` for the faces of a language's script, with a leading space, where the style sheet can't give them. */
  readonly scriptLook: (language: LanguageTag) => SafeHtml
  /** Added to a heading's level, since the page's one h1 may stand above the essay's title. */
  readonly headingShift: number
  readonly notes: ReadonlyMap<Footnote, Note>
  /** Address of the issue's web page. */
  readonly pageUrl: string
  /** Where it is noted what parts are made from; nobody asks, mostly. */
  readonly origins: OriginNotes | undefined
}

/** HTML made from a field of an object of the issue, or from all of the object, noted as such where somebody asks. */
export const madeFrom = (target: HtmlTarget, value: object, field: string, html: SafeHtml): SafeHtml =>
  target.origins === undefined ? html : target.origins.of(html, value, field)

/** `<a href>` around content; the content alone when there is no address. */
export const anchor = (target: HtmlTarget, href: string | null, content: SafeHtml): SafeHtml =>
  href === null ? content : html`<a href="${{text: href}}"${target.look('link')}>${content}</a>`

/** `lang` and `dir` attributes, with a leading space. */
export const languageAttributes = (lang: string, dir: string): SafeHtml =>
  html` lang="${{text: lang}}" dir="${{text: dir}}"`

export const when = (condition: boolean, content: () => SafeHtml): SafeHtml =>
  condition ? content() : nothing
