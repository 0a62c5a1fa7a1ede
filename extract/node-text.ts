/**
 * The words of an element, laid out as a reader sees them: paragraphs, list items and rows stand in lines of their own, white space
 * is collapsed, readings beside ideographs (ruby) are left out.
 */
export const nodeText = (root: Node): string => {
  const parts: string[] = []
  collect(root, false, parts)
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
}

const collect = (node: Node, isPreformatted: boolean, into: string[]): void => {
  if (node.nodeType === TEXT) {
    const text = node.nodeValue ?? ''
    into.push(isPreformatted ? text : text.replace(/[ \t\r\n\f]+/g, ' '))
    return
  }
  const name = node.nodeName.toLowerCase()
  if (name === 'br') into.push('\n')
  if (unread.has(name)) return
  const isBlock = blocks.has(name)
  if (isBlock) into.push('\n\n')
  else if (lines.has(name)) into.push('\n')
  for (const child of Array.from(node.childNodes)) collect(child, isPreformatted || name === 'pre', into)
  if (name === 'td' || name === 'th') into.push('\t')
  if (isBlock) into.push('\n\n')
  else if (lines.has(name)) into.push('\n')
}

const TEXT = 3

const unread = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'head',
    'iframe',
    'object',
    'svg',
    'math',
    'canvas',
    'audio',
    'video',
  ],
  ...['button', 'select', 'textarea', 'input', 'rt', 'rp', '#comment'],
])

const blocks = new Set([
  ...[
    'p',
    'div',
    'section',
    'article',
    'main',
    'aside',
    'header',
    'footer',
    'nav',
    'blockquote',
    'pre',
    'table',
    'figure',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'hr', 'form', 'address', 'details'],
])

const lines = new Set(['li', 'tr', 'dt', 'dd', 'figcaption', 'caption', 'summary', 'legend'])
