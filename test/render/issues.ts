import fc from 'fast-check'
import type {Issue} from '../../newsletter/contract/issue.ts'
import {parseSafeUrl, type SafeUrl} from '../../newsletter/url.ts'
import {LANGUAGES, valuesOf} from '../../newsletter/vocabulary.ts'

type Body = Issue['issue']['essays'][number]['essay']['body']
type Node = Body[number]
type BodyBlock = Extract<Node, {_type: 'block'}>
type PlainBlock = Issue['newsletter']['welcome'][number] & {_type: 'block'}
type Mark = BodyBlock['markDefs'][number]
type Source = Issue['issue']['weeklyLinks'][number]['weeklyLink']['source']

/** Issues as the contract gives them, on the frame of one that is sound. */
export const issues = (frame: Issue): fc.Arbitrary<Issue> => {
  const essay = frame.issue.essays[0]
  const weekly = frame.issue.weeklyLinks[0]
  const figure = frame.issue.cover
  if (essay === undefined || weekly === undefined || figure === null)
    throw new TypeError('The frame lacks a part.')
  const essays = fc.array(
    fc.record({title: words, label: words, teaser: words, body: bodies(figure)}).map((more) => ({
      ...essay,
      essay: {...essay.essay, ...more},
    })),
    {minLength: 1, maxLength: 3},
  )
  const weeklyLinks = fc.array(
    fc
      .record({
        headline: words,
        shortLabel: words,
        symbol,
        body: plainBlocks,
        source: sources(weekly.weeklyLink.source),
        url,
      })
      .map((more) => ({...weekly, weeklyLink: {...weekly.weeklyLink, ...more}})),
    {maxLength: 3},
  )
  return fc
    .record({
      essays,
      weeklyLinks,
      title: words,
      welcome: plainBlocks,
      footer: plainBlocks,
      tagline: fc.option(words),
    })
    .map(({essays: chosen, weeklyLinks: links, title, ...newsletter}) => ({
      newsletter: {...frame.newsletter, ...newsletter},
      issue: {...frame.issue, title, essays: chosen, weeklyLinks: links, contentsOverride: []},
    }))
}

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'a',
      'seal',
      'holds,',
      'harbours',
      'of',
      'the',
      '“quoted”',
      '2025',
      '12%',
      'mill.',
    ),
  },
  {weight: 2, arbitrary: fc.constantFrom('密封', '港は広い。', 'ختم', '대한민국', 'naïve', '🧵', '≈3')},
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'electro-mechanically-and-otherwise-unbreakable-'.repeat(2),
      '\u00a0',
      '\n',
      '  ',
    ),
  },
)

const words: fc.Arbitrary<string> = fc
  .array(word, {minLength: 1, maxLength: 25})
  .map((each) => each.join(' '))
  .filter((text) => /[\p{L}\p{N}]/u.test(text))

const symbol = fc.constantFrom('🧵', '⚓', '⚖️')

const safe = (text: string): SafeUrl => {
  const parsed = parseSafeUrl(text)
  if (parsed === undefined) throw new TypeError(`${text} is no address`)
  return parsed
}

const url = fc.constantFrom(
  safe('https://press.example/a'),
  safe('https://press.example/b?c=d&e=%3Cf%3E'),
  safe(`https://press.example/${'long-'.repeat(20)}`),
)

const language = fc.constantFrom(...valuesOf(LANGUAGES))

const sources = (frame: Source): fc.Arbitrary<Source> =>
  fc
    .record({
      title: words,
      transTitle: fc.option(words),
      publisher: words,
      url: fc.option(url),
      urlStatus: fc.constantFrom(null, 'live', 'dead', 'unfit', 'usurped'),
      archiveUrl: fc.option(url),
      inLanguage: language,
      relayedFromLanguage: fc.option(language),
      datePublished: fc.constantFrom(null, '2026-02-28'),
    })
    .map((more) => ({...frame, ...more}))

const marks: fc.Arbitrary<Mark> = fc.oneof(
  url.map((href): Mark => ({_type: 'link', _key: '', href})),
  language.map((lang): Mark => ({_type: 'foreign', _key: '', lang, dir: null})),
)

const decorators = ['strong', 'em', 'sub', 'sup']

const spansOf = (keys: readonly string[]) =>
  fc.array(
    fc.record({
      _type: fc.constant('span' as const),
      _key: fc.constant('s'),
      text: fc.oneof(words, fc.constantFrom('', ' ', ' and ')),
      marks: fc.array(fc.constantFrom(...keys, ...decorators), {maxLength: 3}),
    }),
    {minLength: 1, maxLength: 4},
  )

const listed = fc.oneof(
  {weight: 3, arbitrary: fc.constant({listItem: null, level: null} as const)},
  {
    weight: 1,
    arbitrary: fc.record({listItem: fc.constantFrom('bullet', 'number'), level: fc.constantFrom(null, 1)}),
  },
)

const markDefs = fc
  .array(marks, {maxLength: 3})
  .map((defs) => defs.map((mark, at): Mark => ({...mark, _key: `m${at}`})))

const plainBlock: fc.Arbitrary<PlainBlock> = markDefs.chain((defs) =>
  fc.record({children: spansOf(defs.map(({_key}) => _key)), list: listed}).map(({children, list}) => ({
    _type: 'block' as const,
    _key: 'b',
    style: 'normal' as const,
    ...list,
    children,
    markDefs: defs,
  })),
)

const plainBlocks = fc.array(plainBlock, {minLength: 1, maxLength: 3})

const bodyBlock: fc.Arbitrary<BodyBlock> = fc
  .record({
    block: plainBlock,
    style: fc.constantFrom('normal', 'h2', 'h3', 'blockquote'),
    note: fc.option(words),
  })
  .map(({block, style, note}): BodyBlock => ({
    ...block,
    style: block.listItem === null ? style : 'normal',
    children: [
      ...block.children,
      ...(note === null
        ? []
        : [{_type: 'footnote' as const, _key: 'n', text: note, locator: null, source: null}]),
    ],
  }))

const tables: fc.Arbitrary<Extract<Node, {_type: 'table'}>> = fc
  .record({
    caption: fc.option(words),
    headerRows: fc.constantFrom(null, 0, 1, 2),
    rows: fc.array(
      fc.array(fc.oneof(fc.constant<PlainBlock[]>([]), plainBlocks), {minLength: 1, maxLength: 4}),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  })
  .map(({rows, ...more}) => ({
    _type: 'table',
    _key: 't',
    ...more,
    rows: rows.map((cells) => ({
      _type: 'row',
      _key: 'r',
      cells: cells.map((value) => ({_type: 'cell', _key: 'c', value})),
    })),
  }))

const bodies = (figure: NonNullable<Issue['issue']['cover']>): fc.Arbitrary<Body> =>
  fc.array(
    fc.oneof(
      {weight: 4, arbitrary: bodyBlock},
      tables,
      fc.record({title: fc.option(words), content: plainBlocks}).map((more): Node => ({
        _type: 'callout',
        _key: 'c',
        tone: 'note',
        ...more,
      })),
      fc.option(words).map((caption): Node => ({...figure, _key: 'f', caption})),
      fc.constant<Node>({_type: 'divider', _key: 'd'}),
    ),
    {minLength: 1, maxLength: 8},
  )
