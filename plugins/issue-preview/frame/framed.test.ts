import {beforeAll, describe, expect, it} from 'vitest'
import {renderEmail} from '../../../newsletter/render/render-email.ts'
import {renderWeb} from '../../../newsletter/render/render-web.ts'
import {sampleContext} from '../../../test/render/context.ts'
import {longIssue} from '../../../test/render/long-issue.ts'
import {COLOURS, coloured} from './colours.ts'
import {framed} from './framed.ts'

let mail: string
let page: string
beforeAll(async () => {
  const issue = await longIssue()
  mail = renderEmail(issue, sampleContext)
  page = renderWeb(issue, sampleContext)
})

const plain = {colours: 'light', withImages: true, imageAt: () => undefined} as const

describe('a framed page', () => {
  it('may load pictures and nothing else, and no pictures where they are off', () => {
    expect(framed(mail, plain)).toContain(
      `default-src 'none'; style-src 'unsafe-inline'; img-src http: https:"`,
    )
    expect(framed(mail, {...plain, withImages: false})).toContain(`img-src 'none'"`)
  })

  it('shows the lake’s pictures in place of the bundle’s', () => {
    const html =
      '<html><head></head><body><img src="https://x.example/issue-1/images/a-1x1.png" alt=""></body></html>'
    const shown = framed(html, {
      ...plain,
      imageAt: (path) => (path === 'images/a-1x1.png' ? 'http://l/a?b&"c' : undefined),
    })
    expect(shown).toContain('<img src="http://l/a?b&amp;&quot;c" alt="">')
    expect(framed(html, plain)).toContain('https://x.example/issue-1/images/a-1x1.png')
  })

  it('is in the colours that are asked for, whatever the browser’s are', () => {
    for (const html of [mail, page]) {
      expect(html).toContain('prefers-color-scheme:dark')
      for (const colours of COLOURS) expect(coloured(html, colours)).not.toContain('prefers-color-scheme')
      expect(coloured(html, 'dark')).toMatch(/@media all\{/)
      expect(coloured(html, 'light')).toMatch(/@media not all\{/)
    }
  })

  it('answers Outlook, which says what it darkened', () => {
    expect(coloured(mail, 'outlook')).toContain('<html data-ogsc="" data-ogsb="" lang')
    expect(coloured(mail, 'partial')).not.toContain('<html data-ogsc')
  })

  it('keeps to itself what a text says', () => {
    const html = '<html><head></head><body>@media (prefers-color-scheme:dark) &lt;head&gt;</body></html>'
    expect(coloured(html, 'dark')).toContain('<body>@media (prefers-color-scheme:dark)')
  })
})

describe('forced dark', () => {
  const styled = (style: string) => `<html><head></head><body><p style="${style}">x</p></body></html>`
  const shown = (style: string, colours: 'partial' | 'full') =>
    / style="([^"]*)"/.exec(coloured(styled(style), colours))?.[1]

  it.each([
    ['background-color:#ffffff;color:#111111', 'partial', 'background-color:#000000;color:#eeeeee'],
    ['background-color:#111111;color:#ffffff', 'partial', 'background-color:#111111;color:#ffffff'],
    ['background-color:#111111;color:#ffffff', 'full', 'background-color:#eeeeee;color:#000000'],
    ['border-bottom:1px solid #222222', 'partial', 'border-bottom:1px solid #dddddd'],
    ['color:#800000', 'full', 'color:#ff7f7f'],
  ] as const)('%s, %s: %s', (style, mode, expected) => {
    expect(shown(style, mode)).toBe(expected)
  })
})
