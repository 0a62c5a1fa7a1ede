import {block, paragraph, reference, span, table} from './portable-text.ts'
import {heading, sentence, sentences} from './prose.ts'
import type {Random} from './random.ts'
import {imageField} from './shared-documents.ts'

/** What an essay's body points at. */
export interface EssayTargets {
  readonly quotes: readonly [string, string]
  readonly credit: string
  /** Any source that there is so far. */
  readonly source: () => string
  /** An earlier essay; none in the first issue. */
  readonly earlier: string | undefined
}

/** A body of about 1,200 words with every kind of block. */
export const essayBody = (random: Random, {quotes, credit, source, earlier}: EssayTargets) => {
  const prose = (key: string) => paragraph(key, sentences(random, 6))
  const linked = (key: string) =>
    block(
      key,
      [
        span(`${sentences(random, 2)} `),
        span('a table of the customs office', 'l'),
        span(` says so. ${sentence(random)}`),
        {_type: 'footnote', locator: `p. ${random.below(300) + 1}`, source: reference(source())},
        span(` ${sentences(random, 2)}`),
      ],
      {markDefs: [{_type: 'link', _key: 'l', href: `https://customs.example/tables/${random.below(9999)}`}]},
    )
  const quoted = (key: string, quote: string) =>
    block(
      key,
      [
        span(`${sentences(random, 2)} The report spoke of `),
        span('“[a] quiet [and orderly] year”', 'q'),
        span('.'),
      ],
      {markDefs: [{_type: 'quotation', _key: 'q', useId: `${key}-use`, quote: reference(quote)}]},
    )
  const title = (key: string, style: 'h2' | 'h3') => block(key, [span(heading(random))], {style})
  const item = (key: string, listItem: 'bullet' | 'number') =>
    block(key, [span(sentence(random))], {listItem, level: 1})
  return [
    prose('p1'),
    linked('p2'),
    prose('p3'),
    title('h1', 'h2'),
    quoted('p4', quotes[0]),
    {
      _type: 'figure',
      _key: 'g',
      image: imageField(),
      alt: 'The works from the river',
      decorative: false,
      caption: sentence(random),
      credit: reference(credit),
    },
    prose('p5'),
    block(
      'p6',
      [
        span(`${sentences(random, 2)} They call it `),
        span('密封', 'f'),
        span(`. ${sentence(random)} `),
        span('Not everybody', 'strong'),
        span(` agrees. ${sentence(random)}`),
      ],
      {markDefs: [{_type: 'foreign', _key: 'f', lang: 'zh-Hans', dir: 'ltr'}]},
    ),
    ...['u1', 'u2', 'u3', 'u4'].map((key) => item(key, 'bullet')),
    title('h2', 'h2'),
    prose('p7'),
    table('t', 'Output by works, in thousand tonnes', [
      ['Works', '2023', '2024', '2025'],
      ...['Northern', 'Harbour', 'Old Town', 'River'].map((name) => [
        name,
        ...[0, 1, 2].map(() => String(random.below(9000) + 100)),
      ]),
    ]),
    linked('p8'),
    block('bq', [span('The looms ran through the night, and nobody counted them.', 'q')], {
      style: 'blockquote',
      markDefs: [
        {_type: 'quotation', _key: 'q', useId: 'bq-use', showOriginal: true, quote: reference(quotes[1])},
      ],
    }),
    prose('p9'),
    title('h3', 'h3'),
    ...['n1', 'n2', 'n3'].map((key) => item(key, 'number')),
    ...(earlier === undefined
      ? []
      : [
          block(
            'p10',
            [span(`${sentence(random)} We wrote about `), span('an earlier case', 'i'), span('.')],
            {
              markDefs: [{_type: 'internalLink', _key: 'i', target: reference(earlier)}],
            },
          ),
        ]),
    linked('p11'),
    {
      _type: 'callout',
      _key: 'c',
      tone: 'background',
      title: 'How it is counted',
      content: [paragraph('cb', sentences(random, 2))],
    },
    prose('p12'),
    {_type: 'divider', _key: 'd'},
    prose('p13'),
    prose('p14'),
    prose('p15'),
  ]
}
