import {SaxesParser, type SaxesAttributeNS, type SaxesTagNS} from 'saxes'
import {AssetError} from './asset-error.ts'

/**
 * Writes an SVG anew from what is known to be harmless in it: drawing, text, gradients, filters, animation of shapes. Scripts,
 * event handlers, foreign elements, links and references that lead out of the file are left out, as are comments,
 * processing instructions and the document type. Doing it twice changes nothing more.
 *
 * @throws AssetError for what is no well-formed SVG; a browser wouldn't show it either.
 */
export const safeSvg = (bytes: Uint8Array): Uint8Array => {
  const writer = new SvgWriter()
  const parser = new SaxesParser({xmlns: true})
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => writer.open(tag))
  parser.on('closetag', () => writer.close())
  parser.on('text', (text) => writer.text(text))
  parser.on('cdata', (text) => writer.text(text))
  try {
    parser.write(new TextDecoder('utf-8', {fatal: true}).decode(bytes)).close()
  } catch (error) {
    if (error instanceof AssetError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new AssetError(
      'ASSET_UNREADABLE',
      `The SVG is not well-formed (${reason}). Export it anew as plain SVG in UTF-8.`,
      error,
    )
  }
  return writer.end()
}

const svg = 'http://www.w3.org/2000/svg'
const xlink = 'http://www.w3.org/1999/xlink'
const xml = 'http://www.w3.org/XML/1998/namespace'

// https://www.w3.org/TR/SVG2/eltindex.html without script, foreignObject, and what embeds documents or media.
const elements: ReadonlySet<string> = new Set(
  `a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer
  feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG
  feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
  feTurbulence filter g image line linearGradient marker mask mpath path pattern polygon polyline radialGradient rect set stop
  style svg switch symbol text textPath title tspan use view`.split(/\s+/),
)

const deepest = 200

class SvgWriter {
  readonly #pieces: string[] = []
  readonly #open: string[] = []
  /** How many elements are open inside one that is left out, itself included. */
  #leftOut = 0
  #css: string | undefined

  open(tag: SaxesTagNS): void {
    const isRoot = this.#open.length === 0 && this.#pieces.length === 0
    if (isRoot && (tag.uri !== svg || tag.local !== 'svg')) {
      throw new AssetError(
        'ASSET_UNREADABLE',
        'The file’s outermost element is no svg element in the SVG namespace.',
      )
    }
    if (this.#leftOut > 0 || tag.uri !== svg || !elements.has(tag.local) || animatesReference(tag)) {
      this.#leftOut += 1
      return
    }
    if (this.#open.length >= deepest) {
      throw new AssetError(
        'ASSET_UNREADABLE',
        `The SVG nests more than ${deepest} elements. Export it anew, flattened.`,
      )
    }
    this.#open.push(tag.local)
    if (tag.local === 'style') this.#css = ''
    const namespaces = isRoot ? ` xmlns="${svg}" xmlns:xlink="${xlink}"` : ''
    this.#pieces.push(`<${tag.local}${namespaces}${Object.values(tag.attributes).map(attribute).join('')}>`)
  }

  close(): void {
    if (this.#leftOut > 0) {
      this.#leftOut -= 1
      return
    }
    const name = this.#open.pop()
    if (this.#css !== undefined && isHarmlessCss(this.#css)) this.#pieces.push(escape(this.#css))
    this.#css = undefined
    this.#pieces.push(`</${name ?? ''}>`)
  }

  text(text: string): void {
    if (this.#leftOut > 0 || this.#open.length === 0) return
    if (this.#css === undefined) this.#pieces.push(escape(text))
    else this.#css += text
  }

  end(): Uint8Array {
    return new TextEncoder().encode(this.#pieces.join(''))
  }
}

/** An animation could turn a harmless reference into another one while the image is shown. */
const animatesReference = ({local, attributes}: SaxesTagNS): boolean =>
  (local === 'set' || local.startsWith('animate')) &&
  /href|^on/i.test(attributes['attributeName']?.value ?? '')

const attribute = ({prefix, local, uri, value}: SaxesAttributeNS): string => {
  const isReference = local === 'href' && (uri === '' || uri === xlink)
  const isKnown = isReference || (uri === '' && prefix === '') || (uri === xml && local !== 'base')
  if (!isKnown || local === 'xmlns' || /^on/i.test(local)) return ''
  if (isReference ? !isInnerReference(value) : !isHarmlessValue(value)) return ''
  const space = uri === xlink ? 'xlink:' : uri === xml ? 'xml:' : ''
  return ` ${space}${local}="${escape(value)}"`
}

const innerData = String.raw`data:(?:image\/(?:png|jpeg|gif|webp|avif)|font\/[a-z0-9]+|application\/(?:x-)?font-[a-z0-9]+)[;,]`
const innerReference = new RegExp(String.raw`^\s*(?:#|${innerData})`, 'i')
const outerUrl = new RegExp(String.raw`url\((?!\s*["']?\s*(?:#|${innerData}))`, 'i')

const isInnerReference = (value: string): boolean => innerReference.test(value)

const isHarmlessValue = (value: string): boolean =>
  isHarmlessCss(value) && !/^\s*[a-z][a-z0-9+.-]*script\s*:/i.test(value)

/** Escapes could spell any of the words looked for, so there are none. */
const isHarmlessCss = (css: string): boolean =>
  !/\\|@import|image-set|expression\s*\(|-moz-binding|(?:^|[^a-z-])src\s*\(/i.test(css) && !outerUrl.test(css)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\r': '&#13;',
}

const escape = (text: string): string =>
  text.replace(/[&<>"\t\r]/g, (character) => entities[character] ?? character)
