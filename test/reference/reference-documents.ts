import type {StoredDocument} from '../fixtures/sample-documents.ts'

/**
 * One issue as readers got it, taken apart into documents. `lines` are the lines of its plain text; each part is named by its
 * line's number, counted from 1, and nothing is kept that the model derives.
 */
export const referenceDocuments = (lines: readonly string[]): StoredDocument[] => {
  const line = (number: number): string => {
    const text = lines[number - 1]
    if (text === undefined || text === '') throw new TypeError(`The reference has no line ${number}.`)
    return text
  }
  const [label = '', teaser = ''] = split(line(3).replace(/^- /, ''), ': ')
  const shortLabels = (split(line(4), ': ')[1] ?? '').replace(/\.$/, '').split(/, (?:and )?/)
  const links = [24, 25, 26].map((number, at) => weeklyLink(line(number), shortLabels[at] ?? ''))
  const quotes: StoredDocument[] = []
  const body = range(6, 21).map((number) =>
    block(line(number), number === 13 ? 'h2' : 'normal', (words) => {
      const added = quote(words, quotes.length)
      quotes.push(added)
      return added._id
    }),
  )
  return [
    document('newsletter', 'newsletter', {
      title: /from (.*):$/.exec(line(22))?.[1],
      url: 'https://weekly.example',
      inLanguage: 'en',
      timeZone: 'UTC',
      welcome: [linked(line(1), 'https://weekly.example/subscribe')],
      sender: {name: 'Desk', email: 'desk@weekly.example'},
      postalAddress: '1 Sample Street',
      subscribeUrl: 'https://weekly.example/subscribe',
      unsubscribeUrl: '{{unsubscribe_url}}',
      colors: {light: theme('#ffffff', '#1c1b1a'), dark: theme('#161514', '#ece8e1')},
    }),
    document('issue', 'issue', {
      number: 7,
      title: line(5),
      slug: {_type: 'slug', current: 'reference'},
      subject: line(5),
      preheader: teaser,
      datePublished: '2024-07-04T09:00:00Z',
      status: 'published',
      cover: {
        _type: 'figure',
        image: {_type: 'image', asset: reference(imageId)},
        alt: 'A photo',
        credit: reference('credit'),
      },
      essays: [reference('essay', 'e')],
      weeklyLinks: links.map((_link, at) => reference(`link-${at}`, `l${at}`)),
      relatedReading: [
        {_type: 'relatedLink', _key: 'r', title: 'Elsewhere', url: 'https://weekly.example/elsewhere'},
      ],
    }),
    document('essay', 'essay', {
      title: line(5),
      slug: {_type: 'slug', current: 'reference'},
      label,
      teaser,
      authors: [reference('author', 'a')],
      body,
    }),
    document('author', 'person', {name: 'Desk'}),
    ...links.flatMap(({link, source}, at) => [
      document(`link-${at}`, 'weeklyLink', {...link, source: reference(`source-${at}`)}),
      document(`source-${at}`, 'source', source),
    ]),
    document('source-quoted', 'source', {title: 'Quoted', publisher: 'Quoted', inLanguage: 'zh-Hans'}),
    ...quotes,
    document('credit', 'imageCredit', {creditLine: line(27).replaceAll(/^\(|\)$/g, '')}),
    document(imageId, 'sanity.imageAsset', {}),
  ]
}

const imageId = `image-${'ab'.repeat(20)}-1200x800-jpg`

const languages: Readonly<Record<string, string>> = {Chinese: 'zh-Hans', Japanese: 'ja'}

/** "symbol Headline. Text (Outlet, in Language)"; a headline that is no sentence runs on into the text after seven words. */
const weeklyLink = (text: string, shortLabel: string) => {
  const [, words = '', publisher = '', language] =
    /^\s*\ufe0f?\s*(.*) \(([^()]+?)(?:, in (\w+))?\)$/u.exec(text) ?? []
  const [, sentence, rest] = /^((?:\S+ ){1,6}\S+)\. (.*)$/u.exec(words) ?? []
  const [, lead, following] = /^((?:\S+ ){6}\S+) (.*)$/u.exec(words) ?? []
  return {
    link: {
      symbol: '🔗',
      headline: sentence ?? lead,
      shortLabel,
      body: [linked(rest ?? following ?? '', 'https://paper.example/original')],
      url: 'https://paper.example/page',
    },
    source: {
      title: 'A page',
      publisher,
      url: 'https://paper.example/page',
      inLanguage: language === undefined ? 'en' : languages[language],
    },
  }
}

const quote = (words: string, at: number): StoredDocument =>
  document(`quote-${at}`, 'quote', {
    originalText: '原文',
    originalLanguage: 'zh-Hans',
    translation: words.replaceAll(/[“”]/g, ''),
    source: reference('source-quoted'),
  })

/** A block whose quoted words are uses of quotes; `quoted` makes one and gives its id. */
const block = (text: string, style: string, quoted: (words: string) => string) => {
  const marks: unknown[] = []
  let uses = 0
  const children = text.split(/(“[^”]*”)/).map((words, at) => {
    const isQuoted = words.startsWith('“')
    if (isQuoted) {
      uses += 1
      marks.push({_type: 'quotation', _key: `m${at}`, useId: `use-${uses}`, quote: reference(quoted(words))})
    }
    return {_type: 'span', _key: `s${at}`, text: words, marks: isQuoted ? [`m${at}`] : []}
  })
  return {_type: 'block', _key: text.slice(0, 12), style, markDefs: marks, children}
}

/** A block in which the word "here", where it has one, is a link. */
const linked = (text: string, href: string) => ({
  _type: 'block',
  _key: 'b',
  style: 'normal',
  markDefs: [{_type: 'link', _key: 'l', href}],
  children: text
    .split(/\b(here)\b/)
    .map((words, at) => ({_type: 'span', _key: `s${at}`, text: words, marks: words === 'here' ? ['l'] : []})),
})

const theme = (background: string, ink: string) => ({background, ink, muted: ink, link: ink, hairline: ink})

const document = (_id: string, _type: string, fields: Record<string, unknown>): StoredDocument => ({
  _id,
  _type,
  _rev: 'r',
  ...fields,
})

const reference = (_ref: string, _key?: string) => ({
  _type: 'reference',
  _ref,
  ...(_key !== undefined && {_key}),
})

const range = (from: number, to: number): readonly number[] =>
  Array.from({length: to - from + 1}, (_, at) => from + at)

const split = (text: string, separator: string): readonly string[] => {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)]
}
