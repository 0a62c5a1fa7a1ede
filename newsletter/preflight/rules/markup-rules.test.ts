import {describe, expect, it} from 'vitest'
import {checkRendered, issueWith, paragraphs, sampleWith} from '../../../test/preflight/subjects.ts'
import type {Rule} from '../rule.ts'
import {headings} from './headings.ts'
import {ids} from './ids.ts'
import {images} from './images.ts'
import {pageFrame} from './page-frame.ts'
import {plainText} from './plain-text.ts'
import {styleSheets} from './style-sheets.ts'
import {tables} from './tables.ts'

const all = {headings, ids, images, pageFrame, plainText, styleSheets, tables}

/** Sound mail, with one thing in it changed. */
const faults: readonly (readonly [
  rule: keyof typeof all,
  fault: string,
  change: (html: string) => string,
])[] = [
  ['pageFrame', 'is not written on the page', (html) => html.replace(/<html lang="[^"]*"/, '<html')],
  ['pageFrame', 'gives the page no direction', (html) => html.replace(/(<html[^>]*) dir="[^"]*"/, '$1')],
  ['pageFrame', 'without a title', (html) => html.replace(/<title>.*<\/title>/, '<title> </title>')],
  ['pageFrame', 'character set', (html) => html.replace('<meta charset="utf-8">', '')],
  ['pageFrame', 'not sound HTML', (html) => html.replace('</p>', '</div>')],
  [
    'styleSheets',
    'characters of style sheets',
    (html) => html.replace('</style>', `${'a{}'.repeat(6000)}</style>`),
  ],
  ['styleSheets', '@import', (html) => html.replace('<style>', '<style>@import url(a);')],
  ['styleSheets', 'var()', (html) => html.replace('<style>', '<style>a{color:var(--b)}')],
  ['styleSheets', 'a slash', (html) => html.replace('<style>', '<style>a{color:rgb(0 0 0 / 1)}')],
  ['styleSheets', 'within another', (html) => html.replace('<style>', '<style>@media a{@media b{c{}}}')],
  ['styleSheets', 'inline style', (html) => html.replace(' style="', ' style="color:var(--a);')],
  [
    'tables',
    'said to be layout',
    (html) =>
      html
        .replace('<table class', '<table role="presentation" class')
        .replace(/<table style="width:100%;border/, '<table role="presentation" style="width:100%;border'),
  ],
  [
    'tables',
    'without the role',
    (html) =>
      html.replace(
        '<table role="presentation" cellpadding="0" cellspacing="0" class',
        '<table cellpadding="0" cellspacing="0" class',
      ),
  ],
  ['tables', 'without a scope', (html) => html.replace(/<th scope="col"/, '<th')],
  ['headings', 'no main heading', (html) => html.replaceAll(/(<\/?)h1/g, '$1h2')],
  [
    'headings',
    'one of 2 main headings',
    (html) => html.replace('</td></tr></tbody>', '<h1>So</h1></td></tr></tbody>'),
  ],
  [
    'headings',
    'skips a level',
    (html) => html.replace('</td></tr></tbody>', '<h5>So</h5></td></tr></tbody>'),
  ],
  ['images', 'set size', (html) => html.replace(/(<img[^>]*) width="\d+"/, '$1 width="601"')],
  ['images', 'set size', (html) => html.replace(/(<img[^>]*) height="\d+"/, '$1')],
  ['images', 'no https address', (html) => html.replace('<img src="https:', '<img src="http:')],
  ['images', 'neither JPEG nor PNG', (html) => html.replace(/(<img src="[^"]*)\.png/, '$1.webp')],
  ['ids', 'twice', (html) => html.replaceAll('<h2', '<h2 id="a"')],
  ['plainText', 'differs', (html) => html.replace('</td></tr></tbody>', '<p>more</p></td></tr></tbody>')],
  ['plainText', 'differs', (html) => html.replace('Weekly Links', 'Links Weekly')],
  [
    'plainText',
    'plain text lacks',
    (html) => html.replace('href="https://weekly.example/subscribe"', 'href="https://weekly.example/x"'),
  ],
]

describe('of the mail’s markup', () => {
  it.each(faults)('%s finds “%s”', (rule, fault, change) => {
    const findings = checkRendered(all[rule], sampleWith(), change)
    expect(findings.map(({message}) => message).join('\n')).toContain(fault)
    expect(findings.map(({severity}) => severity)).toContain('error')
  })

  it.each(Object.entries(all))('%s finds nothing in the sample', (_name, rule: Rule) => {
    expect(checkRendered(rule, sampleWith()).filter(({severity}) => severity === 'error')).toEqual([])
  })

  it('finds a table without caption or headings in its document', () => {
    const essay = sampleWith().issue.essays[0]!.essay
    const body = essay.body.map((node) =>
      node._type === 'table' ? {...node, caption: null, headerRows: 0} : node,
    )
    const findings = checkRendered(tables, issueWith(body))
    expect(findings.map(({documentId, path}) => `${documentId} ${path.replace(/.*\./, '')}`)).toEqual([
      'essay-cells caption',
      'essay-cells headerRows',
    ])
  })

  it('finds a heading that skips a level where it is written', () => {
    const [block] = paragraphs('A small heading')
    if (block?._type !== 'block') throw new TypeError('no block')
    const findings = checkRendered(headings, issueWith([{...block, style: 'h2'}]), (html) =>
      html.replaceAll(/(<\/?)h3/g, '$1h5'),
    )
    expect(findings).toMatchObject([{path: 'body[_key=="b0"].children[_key=="s0"].text'}])
  })

  it('warns of an image that is too small to be sharp, in its field', () => {
    const {cover} = sampleWith().issue
    const small = {
      ...cover!.image,
      asset: {...cover!.image.asset, _id: `image-${'ab'.repeat(20)}-700x400-png`},
    }
    expect(checkRendered(images, sampleWith({cover: {...cover!, image: small}}))).toMatchObject([
      {severity: 'warning', path: 'cover.image', actual: 700},
    ])
  })
})
