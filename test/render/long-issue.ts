import {parseIssue} from '../../newsletter/contract/parse-issue.ts'
import type {Issue} from '../../newsletter/contract/issue.ts'
import {askForIssue} from '../fixtures/ask.ts'
import {sampleDocuments, type StoredDocument} from '../fixtures/sample-documents.ts'

/** The sample's second issue as export reads it. */
export const sampleIssue = (): Promise<Issue> => issueOf(sampleDocuments())

/**
 * An issue with all that can look wrong: quotations in three scripts, a table that is too wide for a phone, nested lists, notes
 * close together, long addresses.
 */
export const longIssue = (): Promise<Issue> => issueOf(longDocuments())

/** The sample's documents with the second issue's essay written out. */
export const longDocuments = (): StoredDocument[] => [
  ...sampleDocuments().map((document) => {
    if (document._id === 'essay-cells') return {...document, title: 'What a cell is made of', body: body()}
    if (document._id === 'issue-2')
      return {
        ...document,
        title: 'What a cell is made of',
        weeklyLinks: ['link-mill', 'link-port', 'link-law'].map((_ref, at) => ({
          _type: 'reference',
          _key: `l${at}`,
          _ref,
        })),
        contentsOverride: [],
      }
    return document
  }),
  source('source-tokyo', '港湾統計', 'Harbour statistics', 'Minato Shimbun', 'ja'),
  source('source-gulf', 'تقرير الميناء', 'Report of the port', 'Al Mina', 'ar'),
  quote(
    'quote-tokyo',
    '港は一年で二度広げられた。三度目は、まだ誰も言い出していない。',
    'ja',
    'source-tokyo',
  ),
  quote('quote-gulf', 'وُسِّع الميناء مرتين في عام واحد، ولم يطلب أحد المرة الثالثة بعد.', 'ar', 'source-gulf'),
  quote(
    'quote-long',
    '密封件是电池里最便宜的零件，也是最后一个学会制造的零件；谁掌握了它，谁就掌握了整条生产线。',
    'zh-Hans',
    'source-gazette',
  ),
  link('link-port', '⚓', 'The harbour was widened twice in one year,', 'a harbour', [
    'and by the port’s own count it still turns one ship in nine away. “There is room [for a third basin]… if the dunes are given up,” its report says.',
    'source-gulf',
  ]),
  link('link-law', '⚖️', 'A law on seals', 'a law on seals', [
    'Parliament passed it without a vote against; what it costs nobody has said.',
    'source-tokyo',
  ]),
]

const issueOf = async (documents: readonly StoredDocument[]): Promise<Issue> => {
  const {issue, findings} = parseIssue(await askForIssue(documents, 2), 'export')
  if (issue === null) throw new TypeError(`The fixture is refused: ${JSON.stringify(findings, null, 2)}`)
  return issue
}

const body = (): readonly unknown[] => [
  text(
    'Four parts make a cell: two electrodes, what lies between them, and the seal that keeps it there. Three of the four have had their decade of ministers’ speeches. The seal has had none, and it is the one that a plant still waits for when the other three have come.',
  ),
  {
    ...text('A plant that opened in spring bought its seals from a single street in a single town'),
    children: [
      span('A plant that opened in spring bought its seals from '),
      span('a single street in a single town', ['l']),
      span(', as '),
      span('its yearbook', ['f']),
      span(' says '),
      span('密封年报', ['z']),
      {
        _type: 'footnote',
        _key: 'n1',
        text: 'The street has since been renamed.',
        locator: 'p. 4',
        source: pointer('source-gazette'),
      },
      span(
        '. That is not a chain; it is a thread. Whoever pays for the plant ought to ask who holds the other end',
      ),
      {_type: 'footnote', _key: 'n2', text: 'Nobody asked.', locator: null, source: null},
      span('.'),
    ],
    markDefs: [
      {
        _type: 'link',
        _key: 'l',
        href: 'https://press.example/2026/01/a-street-that-makes-the-seals-of-half-the-world',
      },
      {_type: 'internalLink', _key: 'f', target: pointer('essay-looms')},
      {_type: 'foreign', _key: 'z', lang: 'zh-Hans'},
    ],
  },
  heading('h2', 'What the yearbooks say'),
  quotation(
    'The seal is the cheapest part of a battery and the last that anyone learns to make; who has it, has the line.',
    'quote-long',
  ),
  quotation('The harbour was widened twice in a year. Nobody has spoken of a third time.', 'quote-tokyo'),
  quotation('The port grew twice in one year, and nobody has asked for a third time yet.', 'quote-gulf'),
  text('Three yearbooks, three languages, one complaint. What they agree on can be put in a list:'),
  {...text('Seals are made where rubber was made before.'), listItem: 'number', level: 1},
  {...text('Money has not moved them.'), listItem: 'number', level: 1},
  {...text('Nor has the promise of money.'), listItem: 'bullet', level: 2},
  {...text('Orders have.'), listItem: 'number', level: 1},
  heading('h3', 'In figures'),
  table('Seals by town, in millions', [
    ['Town', 'What it made before', '2023', '2024', '2025', 'Share'],
    ['Sampleton', 'Rubber boots', '1.2', '3.4', '12.0', '61%'],
    ['Little Sampleton', 'Bicycle tubes, and gaskets for mills', '0.9', '1.1', '4.5', '23%'],
    ['Elsewhere', 'Nothing', '0.4', '0.9', '3.2', '16%'],
  ]),
  table('Where the seals go', [
    ['Buyer', 'Use', 'Terms'],
    [
      'Sample Motors',
      'Cells for buses that run on three lines of the capital',
      'Five years, with a clause for dearer rubber',
    ],
    ['The state railway', 'Doors', 'By the piece'],
  ]),
  {
    _type: 'figure',
    _key: key(),
    image: {
      _type: 'image',
      asset: pointer(`image-${'0123456789'.repeat(4)}-1200x800-png`),
      crop: {_type: 'sanity.imageCrop', top: 0, bottom: 0.1, left: 0, right: 0},
    },
    alt: 'Seals in a tray',
    decorative: false,
    caption: 'A tray of seals, as they leave the street.',
    credit: pointer('credit-handout'),
  },
  {
    _type: 'callout',
    _key: key(),
    tone: 'background',
    title: 'How a seal is tested',
    content: [
      text('It is put under water, and one waits.'),
      {...text('An hour for a bus.'), listItem: 'bullet', level: 1},
      {...text('A day for a ship.'), listItem: 'bullet', level: 1},
    ],
  },
  {_type: 'divider', _key: key()},
  {
    ...text(''),
    children: [
      span('H'),
      span('2', ['sub']),
      span('O is what a seal keeps out; '),
      span('patience', ['em']),
      span(' is what it costs.'),
    ],
  },
]

let keys = 0
const key = (): string => `k${(keys += 1)}`

const span = (words: string, marks: readonly string[] = []) => ({
  _type: 'span',
  _key: key(),
  text: words,
  marks,
})

const text = (words: string) => ({
  _type: 'block',
  _key: key(),
  style: 'normal',
  markDefs: [] as unknown[],
  children: [span(words)] as unknown[],
})

const heading = (style: string, words: string) => ({...text(words), style})

const pointer = (_ref: string) => ({_type: 'reference', _ref})

const quotation = (words: string, quoteId: string) => ({
  ...text(words),
  style: 'blockquote',
  children: [span(words, ['q'])],
  markDefs: [
    {_type: 'quotation', _key: 'q', useId: `use-${quoteId}`, showOriginal: true, quote: pointer(quoteId)},
  ],
})

const table = (caption: string, rows: readonly (readonly string[])[]) => ({
  _type: 'table',
  _key: key(),
  caption,
  headerRows: 1,
  rows: rows.map((cells) => ({
    _type: 'row',
    _key: key(),
    cells: cells.map((words) => ({_type: 'cell', _key: key(), value: [text(words)]})),
  })),
})

const source = (_id: string, title: string, transTitle: string, publisher: string, inLanguage: string) => ({
  _id,
  _type: 'source',
  _rev: 'r',
  title,
  transTitle,
  publisher,
  url: `https://sources.example/${_id}`,
  urlStatus: 'live',
  inLanguage,
  datePublished: '2026-01-02',
})

const quote = (_id: string, originalText: string, originalLanguage: string, sourceId: string) => ({
  _id,
  _type: 'quote',
  _rev: 'r',
  originalText,
  originalLanguage,
  source: pointer(sourceId),
})

const link = (
  _id: string,
  symbol: string,
  headline: string,
  shortLabel: string,
  [words, sourceId]: readonly [string, string],
) => ({
  _id,
  _type: 'weeklyLink',
  _rev: 'r',
  symbol,
  headline,
  shortLabel,
  body: [text(words)],
  url: `https://sources.example/${_id}`,
  source: pointer(sourceId),
})
