/** Everything the choice of a source asks the lake for, drafts and all. Answers {@link Answer}. */
export const sourcesQuery = `{
  "language": *[_type == "newsletter"][0].inLanguage,
  "sources": *[_type == "source"] | order(_updatedAt desc) [0...4000]
    {_id, title, transTitle, publisher, inLanguage, url, datePublished},
  "quotes": *[_type == "quote" && (originalText == $words || translation == $words)] [0...10]
    {_id, speaker, "publisher": source->publisher}
}`

/** The source's newest snapshot. Answers `{id, text}` or `null`. */
export const snapshotQuery = `*[_type == "sourceSnapshot" && source._ref == $source && !(_id in path("drafts.**"))]
  | order(sourceDate desc) [0] {"id": _id, text}`

/** Something that the marked words can be tied to. */
export interface Choice {
  readonly value: string
  readonly kind: 'quote' | 'source' | 'new'
  /** The published id; empty for what is yet to be made. */
  readonly id: string
  /** Whether there is a published version to refer to. */
  readonly isPublished: boolean
  readonly title: string
  readonly subtitle: string
  /** Of a source. */
  readonly language: string
}

export interface Sources {
  /** The newsletter's, BCP 47. */
  readonly language: string
  /** Quotes with these very words first, then sources, the last edited first. */
  readonly choices: readonly Choice[]
}

/** The lake's answer as choices: a document and its draft are one, with the draft's words. */
export const sourcesIn = (answer: unknown): Sources => {
  const language = text(answer, 'language')
  return {
    language: language === '' ? 'en' : language,
    choices: [
      ...merged(list(answer, 'quotes')).map(({id, isPublished, shown}) => ({
        ...choice('quote', id, isPublished),
        title: text(shown, 'speaker'),
        subtitle: text(shown, 'publisher'),
      })),
      ...merged(list(answer, 'sources')).map(({id, isPublished, shown}) => ({
        ...choice('source', id, isPublished),
        title: [text(shown, 'title'), text(shown, 'transTitle')].filter(Boolean).join(' · '),
        subtitle: [text(shown, 'publisher'), text(shown, 'datePublished'), hostOf(text(shown, 'url'))]
          .filter(Boolean)
          .join(' · '),
        language: text(shown, 'inLanguage'),
      })),
    ],
  }
}

/** Whether a choice has every word that was typed, in whatever order. */
export const fits = ({title, subtitle}: Choice, typed: string): boolean => {
  const said = folded(`${title} ${subtitle}`)
  return folded(typed)
    .split(/\s+/)
    .every((word) => said.includes(word))
}

const folded = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const choice = (kind: Choice['kind'], id: string, isPublished: boolean) => ({
  value: `${kind}-${id}`,
  kind,
  id,
  isPublished,
  language: '',
})

const merged = (documents: readonly unknown[]) => {
  const byId = new Map<string, {id: string; isPublished: boolean; shown: unknown}>()
  for (const document of documents) {
    const stored = text(document, '_id')
    const isDraft = stored.startsWith('drafts.')
    const id = isDraft ? stored.slice('drafts.'.length) : stored
    const known = byId.get(id)
    byId.set(id, {
      id,
      isPublished: !isDraft || known?.isPublished === true,
      shown: isDraft || known === undefined ? document : known.shown,
    })
  }
  return [...byId.values()]
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '')

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const text = (value: unknown, name: string): string => {
  const found = field(value, name)
  return typeof found === 'string' ? found : ''
}

const list = (value: unknown, name: string): readonly unknown[] => {
  const found = field(value, name)
  return Array.isArray(found) ? found : []
}
