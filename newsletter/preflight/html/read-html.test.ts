import fc from 'fast-check'
import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5'
import {describe, expect, it} from 'vitest'
import {sampleContext} from '../../../test/render/context.ts'
import {issues} from '../../../test/render/issues.ts'
import {longIssue, sampleIssue} from '../../../test/render/long-issue.ts'
import {renderEmail} from '../../render/render-email.ts'
import {renderWeb} from '../../render/render-web.ts'
import {decodeEntities, readHtml, type HtmlElement} from './read-html.ts'

/** A tree in brief: names, attributes and texts, without the white space between blocks. */
type Brief = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...Brief[]]

const names = ['href', 'src', 'alt', 'lang', 'dir', 'style', 'role', 'class', 'width', 'scope', 'content']

const ours = (element: HtmlElement): Brief => [
  element.tag,
  Object.fromEntries(
    names.flatMap((name) => {
      const value = element.attribute(name)
      return value === undefined ? [] : [[name, value]]
    }),
  ),
  ...element.children
    .map((child) => (typeof child === 'string' ? decoded(element, child) : ours(child)))
    .filter((child) => child !== ''),
]

const decoded = ({tag}: HtmlElement, text: string): string =>
  (tag === 'style' || tag === 'script' ? text : decodeEntities(text)).trim()

const theirs = (node: Tree.Element): Brief => [
  node.tagName,
  Object.fromEntries(
    names.flatMap((name) => {
      const found = node.attrs.find((attribute) => attribute.name === name)
      return found === undefined ? [] : [[name, found.value]]
    }),
  ),
  ...node.childNodes
    .flatMap((child) => {
      if ('tagName' in child) return [theirs(child)]
      return 'value' in child ? [child.value.trim()] : []
    })
    .filter((child) => child !== ''),
]

const expectSame = (page: string) => {
  const {elements, faults} = readHtml(page)
  expect(faults).toEqual([])
  const root = parse(page).childNodes.find((node): node is Tree.Element => node.nodeName === 'html')
  expect(ours(elements[0]!)).toEqual(theirs(root!))
}

describe('taking pages apart', () => {
  it('gives what parse5 gives, of mails and web pages', async () => {
    for (const issue of [await sampleIssue(), await longIssue()]) {
      expectSame(renderEmail(issue, sampleContext))
      expectSame(renderWeb(issue, sampleContext))
    }
  })

  it('gives what parse5 gives, whatever the issue holds', async () => {
    fc.assert(
      fc.property(issues(await sampleIssue()), (issue) => {
        expectSame(renderEmail(issue, sampleContext))
      }),
      {numRuns: 100},
    )
  })

  it.each([
    '<p>a</div>',
    '<p>a',
    '<p>a < b</p>',
    '<P>a</P>',
    "<p class='a'>b</p>",
    '<p class=a>b</p>',
    '<style>a',
  ])('calls %s a fault', (page) => {
    expect(readHtml(page).faults).not.toEqual([])
  })
})
