import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {docxOf, pdfOf, zipOf} from '../test/extract/files.ts'
import {decodeText} from './decode-text.ts'
import {ExtractError} from './extract-error.ts'
import {EXTRACTORS, extractFileText, MAX_FILE_BYTES, type ExtractOptions} from './extract-text.ts'
import {parseHtml} from './parse-html.node.ts'
import {tidyText} from './tidy-text.ts'

const extract = (
  bytes: Uint8Array | string,
  file: {name?: string; contentType?: string} = {},
  options: Partial<ExtractOptions> = {},
) =>
  extractFileText(
    {bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, ...file},
    {parseHtml, ...options},
  )

const failure = async (extracting: Promise<unknown>): Promise<string> => {
  const error: unknown = await extracting.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof ExtractError ? error.code : `no ExtractError but ${String(error)}`
}

const sentences = Array.from(
  {length: 8},
  (_, at) =>
    `The foundry has kept its furnaces warm through the winter, and in week ${at} it poured again, as it had said.`,
)

const page = (
  lang: string,
  title: string,
  paragraphs: readonly string[],
) => `<!doctype html><html lang="${lang}">
<head><meta charset="utf-8"><title>${title}</title><style>p {color: red}</style></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>
<aside>Subscribe to our letter</aside><script>alert('x')</script></body></html>`

describe('a page', () => {
  it('gives its article, headline first, a paragraph a line, without what stands around it', async () => {
    const {text, title, language, extractor} = await extract(
      page('en-GB', 'The foundry keeps its furnaces', sentences),
    )
    expect(text.split('\n\n')).toEqual(['The foundry keeps its furnaces', ...sentences])
    expect({title, language, extractor}).toEqual({
      title: 'The foundry keeps its furnaces',
      language: 'en-GB',
      extractor: EXTRACTORS.article,
    })
  })

  it('gives all of it on request', async () => {
    const {text, extractor} = await extract(page('en', 'A title', sentences), {}, {isWholePage: true})
    expect(text).toContain('Subscribe to our letter')
    expect(text).not.toContain('alert')
    expect(text).not.toContain('color')
    expect(extractor).toBe(EXTRACTORS.page)
  })

  it('gives all of it where no article is made out', async () => {
    const {text} = await extract('<html><body><div>Short.</div></body></html>')
    expect(text).toBe('Short.')
  })

  it('keeps rows, lists and breaks apart, and leaves readings beside ideographs out', async () => {
    const body = `<html lang="ja"><body><p>一行目<br>二行目</p><ul><li>甲</li><li>乙</li></ul>
      <table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>
      <p><ruby>母性<rp>(</rp><rt>ぼせい</rt><rp>)</rp></ruby>原理</p></body></html>`
    const {text} = await extract(body, {}, {isWholePage: true})
    expect(text.split(/\n+/)).toEqual(['一行目', '二行目', '甲', '乙', '1\t2', '3\t4', '母性原理'])
  })

  it.each([
    ['zh-Hans', '样机之后', '我们缺的不是一台能演示的样机，而是一百台能连续跑三年的机床。'],
    ['ja', '母性原理をもう一度', '機械の精度は、それを作った機械の精度を超えられない。'],
    ['ar', 'الميناء وحده لا يكفي', 'لا نريد أن نكون ممراً للحاويات فقط، بل نريد أن نصنع ما في داخلها.'],
  ])('in %s keeps every character', async (lang, title, sentence) => {
    const {text, language} = await extract(
      page(
        lang,
        title,
        Array.from({length: 6}, () => sentence),
      ),
    )
    expect(text.split('\n\n')).toEqual([title, ...Array.from({length: 6}, () => sentence)])
    expect(language).toBe(lang)
  })
})

// 中文 in GB 18030, 日本語 in Shift_JIS, EUC-JP and ISO-2022-JP, 中文 in Big5, 한국 in EUC-KR, سلام in Windows-1256, Привет in 1251.
const bytes = {
  gb: [0xd6, 0xd0, 0xce, 0xc4],
  sjis: [0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea],
  eucjp: [0xc6, 0xfc, 0xcb, 0xdc, 0xb8, 0xec],
  iso2022: [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x38, 0x6c, 0x1b, 0x28, 0x42],
  big5: [0xa4, 0xa4, 0xa4, 0xe5],
  euckr: [0xc7, 0xd1, 0xb1, 0xb9],
  arabic: [0xd3, 0xe1, 0xc7, 0xe3],
  russian: [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2],
  latin: [0x63, 0x61, 0x66, 0xe9],
}

describe('an encoding', () => {
  it.each([
    ['named by the server', bytes.gb, {declared: 'gb2312'}, '中文'],
    ['named by the server', bytes.sjis, {declared: 'Shift_JIS'}, '日本語'],
    ['named by the server', bytes.iso2022, {declared: 'iso-2022-jp'}, '日本語'],
    ['guessed by language', bytes.gb, {language: 'zh-Hans'}, '中文'],
    ['guessed by language', bytes.big5, {language: 'zh-Hant'}, '中文'],
    ['guessed by language', bytes.sjis, {language: 'ja'}, '日本語'],
    ['guessed by language', bytes.eucjp, {language: 'ja'}, '日本語'],
    ['guessed by language', bytes.euckr, {language: 'ko'}, '한국'],
    ['guessed by language', bytes.arabic, {language: 'ar'}, 'سلام'],
    ['guessed by language', bytes.russian, {language: 'ru'}, 'Привет'],
    ['guessed without any', bytes.latin, {}, 'café'],
    ['that nobody knows', bytes.gb, {declared: 'klingon', language: 'zh'}, '中文'],
    [
      'UTF-8, whatever the server says',
      [...new TextEncoder().encode('中文')],
      {declared: 'iso-8859-1'},
      '中文',
    ],
    ['with a mark', [0xff, 0xfe, 0x2d, 0x4e], {declared: 'utf-8'}, '中'],
    ['with a mark', [0xfe, 0xff, 0x4e, 0x2d], {}, '中'],
    ['with a mark', [0xef, 0xbb, 0xbf, 0x61], {}, 'a'],
  ])('%s: %j %o', (_how, raw, hints, expected) => {
    expect(decodeText(Uint8Array.from(raw), {isHtml: false, ...hints})).toBe(expected)
  })

  it('named by the page, both ways', () => {
    for (const meta of [
      '<meta charset="gbk">',
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
    ]) {
      const raw = Uint8Array.from([...new TextEncoder().encode(meta), ...bytes.gb])
      expect(decodeText(raw, {isHtml: true})).toContain('中文')
      expect(decodeText(raw, {isHtml: false})).not.toContain('中文')
    }
  })

  it('with a few wrong bytes still gives the rest', () => {
    expect(
      decodeText(Uint8Array.from([0x61, 0xff, 0xd6, 0xd0]), {declared: 'gb18030', isHtml: false}),
    ).toContain('中')
  })
})

describe('a PDF', () => {
  it('gives its lines, a page after the other, in any script', async () => {
    const {text, extractor} = await extract(
      pdfOf([
        ['Eighteen cranes stand idle.', 'Nobody was told.'],
        ['取向硅钢是变压器的粮食。', '母性原理は今も変わらない。'],
      ]),
    )
    expect(text).toBe(
      'Eighteen cranes stand idle.\nNobody was told.\n\n取向硅钢是变压器的粮食。\n母性原理は今も変わらない。',
    )
    expect(extractor).toBe(EXTRACTORS.pdf)
  })

  it('without text, or cut off, says so', async () => {
    expect(await failure(extract(pdfOf([[]])))).toBe('NO_TEXT')
    expect(await failure(extract(pdfOf([['Half']]).subarray(0, 300)))).toBe('FILE_BROKEN')
  })
})

describe('a Word document', () => {
  it('gives its paragraphs, in any script', async () => {
    const {text, extractor} = await extract(docxOf(['Fish & <chips>', '我们宁可少接单', 'كل مصنع']))
    expect(text).toBe('Fish & <chips>\n\n我们宁可少接单\n\nكل مصنع')
    expect(extractor).toBe(EXTRACTORS.docx)
  })

  it('that is cut off, or no document, or unpacks to too much says so', async () => {
    const whole = docxOf(['Half'])
    expect(await failure(extract(whole.subarray(0, whole.length - 60)))).toBe('FILE_BROKEN')
    expect(await failure(extract(zipOf({'a.txt': 'x'})))).toBe('KIND_UNKNOWN')
    const claimed = Buffer.from(whole)
    claimed.writeUInt32LE(2 ** 31, claimed.indexOf('PK\u0001\u0002') + 24)
    expect(await failure(extract(claimed))).toBe('TOO_LARGE')
  })
})

describe('other files', () => {
  it('of plain text are kept as they are, but for their white space', async () => {
    const {text, extractor} = await extract('One line  \r\n\r\n\r\n\r\nAnother\ttabbed\u00a0line\r\n', {
      name: 'notes.txt',
    })
    expect(text).toBe('One line\n\nAnother\ttabbed\u00a0line')
    expect(extractor).toBe(EXTRACTORS.text)
  })

  it.each([
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'KIND_UNKNOWN',
    ],
    ['an old Word document', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'KIND_UNKNOWN'],
    ['nothing', new Uint8Array(), 'NO_TEXT'],
    ['too much', new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61), 'TOO_LARGE'],
    ['too long', new Uint8Array(2_000_001).fill(0x61), 'TOO_LARGE'],
  ])('that are %s are refused', async (_what, raw, code) => {
    expect(await failure(extract(raw))).toBe(code)
  })

  it('are known for pages by what the server says, by their name, or by how they begin', async () => {
    const html = '<p>Fish &amp; chips</p>'
    expect((await extract(html, {contentType: 'text/html; charset=utf-8'})).text).toBe('Fish & chips')
    expect((await extract(html, {name: 'page.HTM'})).text).toBe('Fish & chips')
    expect((await extract(`<!-- x -->\n<html><body>${html}</body></html>`)).text).toBe('Fish & chips')
    expect((await extract(html)).text).toBe(html)
  })
})

it('tidies white space alone', () => {
  expect(tidyText('\ufeffa\u0000b \u200dc\u00ad\n \n\n\nd\u2028e')).toBe('ab \u200dc\u00ad\n\nd\ne')
})

it('names the versions that are installed', () => {
  const version = (name: string) => {
    const text = readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')
    return (JSON.parse(text) as {version: string}).version
  }
  expect(EXTRACTORS).toMatchObject({
    article: `readability ${version('@mozilla/readability')}`,
    pdf: `unpdf ${version('unpdf')}`,
    docx: `mammoth ${version('mammoth')}`,
  })
})
