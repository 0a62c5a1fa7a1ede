/**
 * What stands in for a document that a reference points at, as the queries would answer it: sound in every field, since only the
 * document that refers is looked at.
 */
const base = {_id: 'stand-in', _rev: 'stand-in'}

const person = {...base, _type: 'person', name: '–', role: null, url: null}

const source = {
  ...base,
  _type: 'source',
  title: '–',
  transTitle: null,
  publisher: '–',
  url: null,
  urlStatus: null,
  archiveUrl: null,
  inLanguage: 'en',
  relayedFromLanguage: null,
  datePublished: null,
}

const paragraph = {
  _type: 'block',
  _key: '–',
  style: null,
  listItem: null,
  level: null,
  children: [{_type: 'span', _key: '–', text: '–', marks: []}],
  markDefs: [],
}

const issue = {
  ...base,
  _type: 'issue',
  number: 1,
  title: '–',
  slug: '–',
  datePublished: '2000-01-01T00:00:00Z',
}

/** By the field that holds the reference. */
const byField: Readonly<Record<string, object>> = {
  source,
  target: issue,
  corrects: issue,
  credit: {
    ...base,
    _type: 'imageCredit',
    creator: null,
    creditLine: '–',
    copyrightNotice: null,
    licence: null,
    webStatement: null,
  },
  quote: {
    ...base,
    _type: 'quote',
    originalText: '–',
    originalLanguage: 'en',
    translation: null,
    speaker: null,
    speakerRole: null,
    locator: null,
    source,
  },
}

/** By the list that holds references: what the queries put beside each `_ref`. */
const byList: Readonly<Record<string, object>> = {
  authors: {person},
  essays: {
    essay: {
      ...base,
      _type: 'essay',
      title: '–',
      slug: '–',
      label: '–',
      teaser: '–',
      authors: [{_key: '–', _ref: '–', person}],
      body: [paragraph],
      relatedReading: [],
    },
  },
  weeklyLinks: {
    weeklyLink: {
      ...base,
      _type: 'weeklyLink',
      symbol: '–',
      headline: '–',
      shortLabel: '–',
      body: [paragraph],
      url: 'https://stand-in.invalid/',
      source,
    },
  },
}

/** What a query answers for a reference that is as it should be. An image's asset keeps its id, which tells its size. */
export const standInFor = (field: string, reference: {readonly _ref: string}): unknown => {
  if (field === 'asset') return {_id: reference._ref, _type: 'sanity.imageAsset', _rev: 'stand-in'}
  const beside = byList[field]
  return beside === undefined ? (byField[field] ?? reference) : {...reference, ...beside}
}
