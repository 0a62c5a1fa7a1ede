import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {imageAsset} from './image-asset.ts'
import {safeSvg} from './safe-svg.ts'

const cleaned = (markup: string): string => Buffer.from(safeSvg(Buffer.from(markup))).toString()
const inSvg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20">${inside}</svg>`

describe('a drawing', () => {
  const drawing = inSvg(
    [
      '<title>Steel &amp; ore, 1 &lt; 2</title>',
      '<style><![CDATA[.a > rect { fill: url("#g"); }]]></style>',
      '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><path id="p" d="M0 0h3"/></defs>',
      '<g class="a" transform="scale(2)"><rect width="9" height="9"/><use xlink:href="#p" x="3"/></g>',
      '<image href="data:image/png;base64,iVBORw0KGgo=" width="3" height="3"/>',
      '<text xml:lang="zh" x="1">钢<tspan dy="2">铁</tspan></text>',
      '<animate attributeName="x" to="3"/>',
    ].join(''),
  )

  it('keeps everything that is drawn', () => {
    const kept = cleaned(drawing)
    for (const part of [
      'Steel &amp; ore, 1 &lt; 2',
      '.a &gt; rect { fill: url(&quot;#g&quot;); }',
      '<linearGradient id="g">',
      'xlink:href="#p"',
      'href="data:image/png;base64,iVBORw0KGgo="',
      'transform="scale(2)"',
      'xml:lang="zh"',
      '钢<tspan dy="2">铁</tspan>',
      '<animate attributeName="x" to="3">',
    ]) {
      expect(kept).toContain(part)
    }
  })

  it('looks the same afterwards', async () => {
    const pixels = (markup: string) => sharp(Buffer.from(markup)).raw().toBuffer()
    expect(await pixels(cleaned(drawing))).toEqual(await pixels(drawing))
    expect(await pixels(cleaned(drawing))).not.toEqual(await pixels(inSvg('')))
  })

  it('does not change the second time', () => {
    expect(cleaned(cleaned(drawing))).toBe(cleaned(drawing))
  })
})

describe('what could run or reach out', () => {
  const hostile: readonly (readonly [name: string, inside: string])[] = [
    ['a script', '<script>evil()</script>'],
    ['a script under another prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg">evil()</s:script>'],
    ['a script of XHTML', '<script xmlns="http://www.w3.org/1999/xhtml">evil()</script>'],
    ['a script inside what is left out', '<foo><g><script>evil()</script></g></foo>'],
    ['an event handler', '<rect onclick="evil()"/>'],
    ['an event handler in capitals', '<rect ONLOAD="evil()"/>'],
    ['a link that runs', '<a href="javascript:evil()"><rect/></a>'],
    ['a link with white space in it', '<a xlink:href=" java&#10;script:evil()"><rect/></a>'],
    [
      'a foreign page',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml" onclick="evil()">evil</p></foreignObject>',
    ],
    ['an image from elsewhere', '<image href="https://evil.example/x.png"/>'],
    ['an image from the disk', '<image xlink:href="file:///etc/evil"/>'],
    ['another SVG inside', '<image href="data:image/svg+xml,evil"/>'],
    ['a use from elsewhere', '<use href="//evil.example/x.svg#a"/>'],
    ['an imported style sheet', '<style>@import "//evil.example/x.css";</style>'],
    ['a style that fetches', '<style>rect{fill:url(https://evil.example/x)}</style>'],
    ['a style that spells it', String.raw`<style>rect{fill:\75rl(https://evil.example/x)}</style>`],
    ['a style attribute that fetches', '<rect style="fill:URL( \'https://evil.example/x\')"/>'],
    ['a paint that fetches', '<rect fill="url(https://evil.example/x#a)"/>'],
    ['an animated link', '<a><set attributeName="xlink:href" to="javascript:evil()"/></a>'],
    ['a processing instruction', '<?xml-stylesheet href="https://evil.example/x.css"?>'],
    ['a comment', '<!-- evil -->'],
    ['another base', '<g xml:base="https://evil.example/"/>'],
  ]

  it.each(hostile)('is left out: %s', (_name, inside) => {
    const kept = cleaned(inSvg(`${inside}<circle r="7"/>`))
    expect(kept).not.toMatch(/evil/i)
    expect(kept).toContain('<circle r="7">')
    expect(cleaned(kept)).toBe(kept)
  })

  it('is found by this test when it is there', () => {
    for (const [, inside] of hostile) expect(inside).toMatch(/evil/i)
  })

  it('is not hidden in attributes’ ends', () => {
    const kept = cleaned(inSvg('<rect id="&quot; onload=&quot;x()&quot;"/><text>&lt;script&gt;</text>'))
    expect(kept).toContain('id="&quot; onload=&quot;x()&quot;"')
    expect(kept).toContain('&lt;script&gt;')
  })
})

describe('what is no SVG', () => {
  it.each([
    ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>'],
    ['an svg without its namespace', '<svg width="1" height="1"/>'],
    ['markup that doesn’t end', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
    [
      'an entity of its own',
      '<!DOCTYPE svg [<!ENTITY x "evil">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
    ],
    ['endless nesting', inSvg('<g>'.repeat(300) + '</g>'.repeat(300))],
  ])('is refused: %s', (_name, markup) => {
    expect(() => cleaned(markup)).toThrow(expect.objectContaining({code: 'ASSET_UNREADABLE'}))
  })

  it('nor is a compressed one, which nothing here has read', async () => {
    const where = {projectId: 'local', dataset: 'production', baseUrl: 'http://localhost:3900'}
    const {gzipSync} = await import('node:zlib')
    await expect(imageAsset(gzipSync(inSvg('<rect/>')), where)).rejects.toMatchObject({status: 400})
    const {document} = await imageAsset(Buffer.from(inSvg('<rect/>')), where)
    expect(document).toMatchObject({
      mimeType: 'image/svg+xml',
      metadata: {dimensions: {width: 40, height: 20}},
    })
  })
})
