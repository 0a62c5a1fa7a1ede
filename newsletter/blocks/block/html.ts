import {toHTML, type PortableTextHtmlComponents} from '@portabletext/to-html'
import type {BodyNode} from '../../contract/body.ts'
import {assembled, escapeHtml, html, join, nothing, type SafeHtml} from '../../render/escape.ts'
import {madeFrom, type HtmlTarget, type Role} from '../../render/html-target.ts'
import type {Callout} from '../callout/contract.ts'
import {calloutHtml} from '../callout/html.ts'
import {dividerHtml} from '../divider/html.ts'
import type {FigureBlock} from '../figure/contract.ts'
import {figureHtml} from '../figure/html.ts'
import type {Footnote} from '../footnote/contract.ts'
import {footnoteMarkHtml} from '../footnote/html.ts'
import {withNotesBeside} from '../footnote/notes-beside.ts'
import {invalidBlockHtml} from '../invalid-block/html.ts'
import type {InvalidBlock} from '../invalid-block/invalid-block.ts'
import {originalHtml} from '../quotation/html.ts'
import {originalsOf} from '../quotation/originals.ts'
import type {Table} from '../table/contract.ts'
import {tableHtml} from '../table/html.ts'
import type {Annotation, BodyBlock, PlainBlock} from './contract.ts'
import {annotationHtml} from './annotation-html.ts'
import {nodeRenderer} from './node-renderer.ts'
import {readyToRender} from './ready-to-render.ts'
import {namedIfUnmarked, type Unmarked} from './unmarked.ts'

type Node = BodyNode | PlainBlock | InvalidBlock

/** An essay's body. */
export const bodyHtml = (target: HtmlTarget, nodes: readonly Node[]): SafeHtml =>
  assembled(
    toHTML(readyFor(target, nodes).map(namedIfUnmarked), {
      components: renderersOf(target).paragraphs,
      onMissingComponent: refuse,
    }),
  )

const readyFor = <N extends Node>(target: HtmlTarget, nodes: readonly N[]) => {
  const ready = readyToRender(nodes)
  const {origins} = target
  if (origins !== undefined) {
    for (const [at, node] of nodes.entries()) {
      const copy = ready[at]
      if (copy !== undefined && copy !== node) origins.copied(copy, node)
    }
  }
  return ready
}

/** Short text as paragraphs. */
export const plainBlocksHtml = (
  target: HtmlTarget,
  blocks: readonly (PlainBlock | InvalidBlock)[],
): SafeHtml => bodyHtml(target, blocks)

/** The words of short text without paragraphs around them; several blocks are joined by line breaks. */
export const wordsHtml = (target: HtmlTarget, blocks: readonly (PlainBlock | InvalidBlock)[]): SafeHtml =>
  join(
    readyFor(target, blocks).map((block, at) => {
      const node = namedIfUnmarked(withoutBullet(block))
      const words = node._type === 'unmarked' ? escapeHtml(node.text) : renderersOf(target).words(node)
      return at === 0 ? words : html`<br>${words}`
    }),
  )

const withoutBullet = (block: PlainBlock | InvalidBlock) =>
  block._type === 'block' && block.listItem !== null ? {...block, listItem: null, level: null} : block

// The contract lets nothing through that has no component; if it ever does, that is a broken promise and not a gap in a mail.
const refuse = (message: string): never => {
  throw new Error(message)
}

interface Value<T> {
  readonly value: T
}

interface Renderers {
  readonly paragraphs: Partial<PortableTextHtmlComponents>
  readonly words: (block: PlainBlock | InvalidBlock) => SafeHtml
}

const known = new WeakMap<HtmlTarget, Renderers>()

const renderersOf = (target: HtmlTarget): Renderers => {
  const renderers = known.get(target) ?? newRenderers(target)
  known.set(target, renderers)
  return renderers
}

const newRenderers = (target: HtmlTarget): Renderers => {
  const whole = (value: object, made: SafeHtml) => madeFrom(target, value, '', made)
  const mark = ({children, value}: {children?: string; value?: unknown}) =>
    annotationHtml(target, value as Annotation, assembled(children ?? ''))
  const paragraphs: Partial<PortableTextHtmlComponents> = {
    block: ({children, value}) => blockHtml(target, value as unknown as BodyBlock, assembled(children ?? '')),
    list: ({children, value}) => listHtml(target, value, assembled(children ?? '')),
    listItem: ({children, value}) =>
      listItemHtml(target, value as unknown as BodyBlock, assembled(children ?? '')),
    hardBreak: () => '<br>',
    escapeHTML: escapeHtml,
    marks: {
      strong: ({children}) => `<strong>${children}</strong>`,
      em: ({children}) => `<em>${children}</em>`,
      sub: ({children}) => html`<sub${target.look('shifted')}>${assembled(children)}</sub>`,
      sup: ({children}) => html`<sup${target.look('shifted')}>${assembled(children)}</sup>`,
      link: mark,
      internalLink: mark,
      foreign: mark,
      quotation: mark,
    },
    types: {
      footnote: ({value}: Value<Footnote>) => whole(value, footnoteMarkHtml(target, value)),
      figure: ({value}: Value<FigureBlock>) => whole(value, figureHtml(target, value)),
      table: ({value}: Value<Table>) => whole(value, tableHtml(target, value)),
      callout: ({value}: Value<Callout>) => whole(value, calloutHtml(target, value)),
      divider: ({value}: Value<object>) => whole(value, dividerHtml(target)),
      unmarked: ({value}: Value<Unmarked>) => blockHtml(target, value.block, escapeHtml(value.text)),
      invalidBlock: ({value}: Value<InvalidBlock>) => whole(value, invalidBlockHtml(target, value)),
    } satisfies Record<Exclude<Node['_type'], 'block'> | 'footnote' | 'unmarked', unknown>,
  }
  return {
    paragraphs,
    words: nodeRenderer({...paragraphs, block: ({children}) => children ?? ''}, refuse),
  }
}

const listHtml = (
  target: HtmlTarget,
  {listItem, level}: {listItem: string; level: number},
  items: SafeHtml,
): SafeHtml => {
  const look = target.look(level > 1 ? 'nestedList' : 'list')
  return listItem === 'number' ? html`<ol${look}>${items}</ol>` : html`<ul${look}>${items}</ul>`
}

const listItemHtml = (target: HtmlTarget, block: BodyBlock, content: SafeHtml): SafeHtml => {
  // An item of another style has gone through blockHtml already, notes and all.
  const inside = block.style === 'normal' ? withNotesBeside(target, block, content) : content
  return madeFrom(target, block, '', html`<li${target.look('item')}>${inside}</li>`)
}

const blockHtml = (target: HtmlTarget, block: BodyBlock | PlainBlock, content: SafeHtml): SafeHtml =>
  content.trim() === ''
    ? nothing
    : withNotesBeside(target, block, madeFrom(target, block, '', styledHtml(target, block, content)))

const styledHtml = (target: HtmlTarget, block: BodyBlock | PlainBlock, content: SafeHtml): SafeHtml => {
  switch (block.style) {
    case 'normal':
      return html`<p${target.look('paragraph')}>${content}</p>`
    case 'h2':
      return headingHtml(target, 2, content)
    case 'h3':
      return headingHtml(target, 3, content)
    case 'blockquote':
      return html`<blockquote${target.look('quote')}><p${target.look('quoteText')}>${content}</p>${originalsOf(
        block.markDefs,
      ).map((quote) => originalHtml(target, quote))}</blockquote>`
  }
}

const headingRoles = {2: 'heading2', 3: 'heading3', 4: 'heading4'} as const satisfies Record<number, Role>

const headingHtml = (target: HtmlTarget, level: 2 | 3, content: SafeHtml): SafeHtml => {
  const shown = level + target.headingShift
  const role = headingRoles[shown === 2 ? 2 : shown === 3 ? 3 : 4]
  return html`<h${shown}${target.look(role)}>${content}</h${shown}>`
}
