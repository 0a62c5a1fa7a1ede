import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5'

/** All of a page that text alone must not be able to change, as a browser's parser sees it. */
export interface Skeleton {
  /** Elements with their attributes' names in document order, what dresses them, comments, and what style sheets say. */
  readonly markup: readonly string[]
  /** The schemes of every address in an attribute. */
  readonly schemes: ReadonlySet<string>
  /** Texts of JSON-LD scripts. */
  readonly data: readonly string[]
  /** Parse errors: markup that a browser has to mend. */
  readonly errors: readonly string[]
}

/** Parses a page and takes its words away. */
export const skeletonOf = (page: string): Skeleton => {
  const markup: string[] = []
  const schemes = new Set<string>()
  const data: string[] = []
  const errors: string[] = []
  const document = parse(page, {onParseError: ({code}) => void errors.push(code)})
  walk(document, (node) => {
    if ('data' in node) markup.push(`<!--${node.data}-->`)
    if (!('tagName' in node)) return
    if (node.tagName === 'style') markup.push(textOf(node))
    if (node.tagName === 'script') data.push(textOf(node))
    markup.push([node.tagName, ...node.attrs.map(attributeInBrief)].join(' '))
    for (const {name, value} of node.attrs) {
      if (addresses.has(name))
        schemes.add(/^\s*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase() ?? 'none')
    }
  })
  return {markup, schemes, data, errors}
}

/** Calls with every node of the tree, in document order. */
export const walk = (node: Tree.Node, visit: (node: Tree.Node) => void): void => {
  visit(node)
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, visit)
}

export const attributeOf = (node: Tree.Element, name: string): string | undefined =>
  node.attrs.find((attribute) => attribute.name === name)?.value

/** The text inside an element. */
export const textOf = (node: Tree.Node): string => {
  let text = ''
  walk(node, (inner) => {
    if (inner.nodeName === '#text' && 'value' in inner) text += inner.value
  })
  return text
}

const addresses = new Set([
  'href',
  'src',
  'action',
  'background',
  'formaction',
  'srcset',
  'poster',
  'xlink:href',
])

// What a style or class says is the template's word alone; of other attributes only the name is.
const spoken = new Set([
  'style',
  'class',
  'role',
  'width',
  'height',
  'scope',
  'rel',
  'type',
  'property',
  'name',
])

const attributeInBrief = ({name, value}: {name: string; value: string}): string =>
  spoken.has(name) ? `${name}=${value}` : name
