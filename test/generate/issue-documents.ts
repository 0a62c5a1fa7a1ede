import type {StoredDocument} from '../fixtures/sample-documents.ts'
import {checkFields, snapshotFields} from '../fixtures/verified-quote.ts'
import {essayBody} from './essay-body.ts'
import {paragraph, reference} from './portable-text.ts'
import {heading, sentence} from './prose.ts'
import {randomFrom, type Random} from './random.ts'
import {CHECKER, PEOPLE, stored} from './shared-documents.ts'

const FIRST_DAY = Date.UTC(2016, 0, 7, 9)
const WEEK = 7 * 24 * 60 * 60 * 1000
const SOURCES_EACH = 2
const symbols = ['🏭', '⚓', '🧵', '🔩', '⚡'] as const
const languages = ['en', 'zh-Hans', 'ja', 'ar', 'de'] as const

/**
 * The 16 documents that come with one generated issue: itself, its essay, five weekly links, two quotes, each checked, two sources
 * with their snapshots and an image credit. They point at documents of earlier issues too, so an archive is whole when it begins with issue 1.
 *
 * @param number - Counted from 1. Decides everything, so an issue is the same in every archive.
 */
export const issueDocuments = (number: number): readonly StoredDocument[] => {
  const random = randomFrom(number)
  const anySource = () => `source-${random.below(number * SOURCES_EACH) + 1}`
  const earlier = number === 1 ? undefined : `essay-${random.below(number - 1) + 1}`
  const essay = `essay-${number}`
  const credit = `credit-${number}`
  const quotes = [`quote-${number}-1`, `quote-${number}-2`] as const
  const links = symbols.map((symbol, at) => ({id: `link-${number}-${at + 1}`, symbol}))
  const essayDocument = stored(essay, 'essay', {
    title: heading(random),
    slug: {_type: 'slug', current: essay},
    label: 'The essay',
    teaser: sentence(random),
    authors: [reference(random.pick(PEOPLE), 'a')],
    body: essayBody(random, {quotes, credit, source: anySource, earlier}),
    ...(earlier !== undefined && {
      relatedReading: [{_type: 'relatedDocument', _key: 'r', target: reference(earlier)}],
    }),
  })
  const quoted = quotes.map((id) => quote(id, anySource(), random))
  return [
    stored(`issue-${number}`, 'issue', {
      number,
      title: heading(random),
      slug: {_type: 'slug', current: `issue-${number}`},
      subject: heading(random),
      preheader: sentence(random),
      datePublished: new Date(FIRST_DAY + (number - 1) * WEEK).toISOString(),
      status: 'published',
      essays: [reference(essay, 'e')],
      weeklyLinks: links.map(({id}, at) => reference(id, `l${at}`)),
      relatedReading: [
        {
          _type: 'relatedLink',
          _key: 'r',
          title: heading(random),
          url: `https://press.example/${number}`,
          publisher: 'Example Press',
          inLanguage: 'ja',
        },
      ],
    }),
    essayDocument,
    ...links.map(({id, symbol}) => weeklyLink(id, symbol, anySource(), random)),
    ...quoted,
    ...checksOf(essayDocument, quoted),
    ...Array.from({length: SOURCES_EACH}, (_, at) => (number - 1) * SOURCES_EACH + at + 1).flatMap((at) => [
      source(`source-${at}`, random),
      snapshot(`source-${at}`),
    ]),
    stored(credit, 'imageCredit', {
      creator: 'C. Works',
      creditLine: `Works archive ${number}`,
      licence: 'CC-BY-4.0',
      webStatement: 'https://works.example/rights',
    }),
  ]
}

const weeklyLink = (id: string, symbol: string, from: string, random: Random) =>
  stored(id, 'weeklyLink', {
    symbol,
    headline: heading(random),
    shortLabel: 'a tender',
    body: [paragraph('b', sentence(random))],
    url: `https://press.example/${id}`,
    source: reference(from),
  })

const quote = (id: string, from: string, random: Random) =>
  stored(id, 'quote', {
    originalText: SAID,
    originalLanguage: 'zh-Hans',
    translation: 'A quiet year. The looms ran through the night, and nobody counted them.',
    speaker: 'A foreman',
    locator: `p. ${random.below(90) + 1}`,
    source: reference(from),
    snapshot: reference(snapshotOf(from)),
  })

const SAID = '平静的一年，没有人数过织机。'

const snapshotOf = (sourceId: string): string => `snapshot-of-${sourceId}`

const snapshot = (sourceId: string) =>
  stored(snapshotOf(sourceId), 'sourceSnapshot', snapshotFields(sourceId, `厂长说：“${SAID}”`))

const checksOf = (essay: StoredDocument, quotes: readonly StoredDocument[]): readonly StoredDocument[] =>
  quotes.flatMap((quote) => {
    const from = String(Reflect.get(Object(quote['source']), '_ref'))
    return checkFields(essay, quote, snapshot(from), CHECKER).map((fields) =>
      stored(`check-${quote._id}`, 'quoteCheck', fields),
    )
  })

const source = (id: string, random: Random) =>
  stored(id, 'source', {
    title: heading(random),
    publisher: `${random.pick(['Northern', 'Harbour', 'River'])} Gazette`,
    url: `https://gazette.example/${id}`,
    urlStatus: 'live',
    inLanguage: random.pick(languages),
    datePublished: '2015-11-02',
    accessDate: '2016-01-02',
    sourceType: 'secondary',
  })
