import {
  contentsOverride,
  correction,
  issueDocument,
  person,
  type Essay,
  type Issue,
  type WeeklyLink,
} from '../issue.ts'
import {figure} from '../../blocks/figure/contract.ts'
import {relatedReading, type RelatedReading} from '../related.ts'
import {source} from '../source.ts'
import {webUrl} from '../url.ts'
import {waiver} from '../waiver.ts'
import {
  entriesOf,
  GAP_DATE,
  GAP_INSTANT,
  GAP_NUMBER,
  GAP_URL,
  identityAt,
  keep,
  keyAt,
  optionalTextAt,
  placeAt,
  recordAt,
  textAt,
  type Place,
} from './gaps.ts'
import {gapBlock, previewBody, previewPlainBlocks, type LocatedFinding} from './preview-blocks.ts'
import {previewNewsletter} from './preview-newsletter.ts'

type Located = readonly LocatedFinding[]

/**
 * An issue from an answer that breaks the contract: everything that is sound, and where something is not, a block that
 * shows its findings or a marked gap. What cannot be marked in place (an optional field, an entry of a list of links) is
 * left out; its finding tells of it.
 */
export const previewIssue = (raw: unknown, located: Located): Issue => {
  const root: Place = {value: raw, path: []}
  const issue = placeAt(root, 'issue')
  const at = (key: string) => placeAt(issue, key)
  const {shape} = issueDocument
  return {
    newsletter: previewNewsletter(placeAt(root, 'newsletter'), located),
    issue: {
      ...identityAt(issue, 'issue-missing'),
      _type: 'issue',
      number: keep(shape.number, at('number'), GAP_NUMBER),
      title: textAt(at('title'), 'title'),
      slug: textAt(at('slug'), 'slug'),
      subject: textAt(at('subject'), 'subject'),
      preheader: textAt(at('preheader'), 'preheader'),
      datePublished: keep(shape.datePublished, at('datePublished'), GAP_INSTANT),
      status: keep(shape.status, at('status'), 'drafting'),
      cover: keep(figure, at('cover'), null),
      essays: entriesOf(at('essays')).map((entry) => ({
        ...referenceOf(entry),
        essay: previewEssay(placeAt(entry, 'essay'), located),
      })),
      weeklyLinks: entriesOf(at('weeklyLinks')).map((entry) => ({
        ...referenceOf(entry),
        weeklyLink: previewWeeklyLink(placeAt(entry, 'weeklyLink'), located),
      })),
      relatedReading: previewRelatedReading(at('relatedReading')),
      contentsOverride: entriesOf(at('contentsOverride')).flatMap((entry) =>
        keep(contentsOverride, entry, []),
      ),
      corrections: entriesOf(at('corrections')).map((entry) => ({
        _key: keyAt(entry),
        date: keep(correction.shape.date, placeAt(entry, 'date'), GAP_DATE),
        text: previewPlainBlocks(placeAt(entry, 'text'), located),
        corrects: keep(correction.shape.corrects, placeAt(entry, 'corrects'), null),
      })),
      waivers: entriesOf(at('waivers')).flatMap((entry) => keep(waiver, entry, [])),
    },
  }
}

const referenceOf = (entry: Place): {_key: string; _ref: string} => ({
  _key: keyAt(entry),
  _ref: optionalTextAt(placeAt(entry, '_ref')) ?? 'missing',
})

const previewEssay = (place: Place, located: Located): Essay => {
  const at = (key: string) => placeAt(place, key)
  const body = previewBody(at('body'), located)
  return {
    ...identityAt(place, 'essay-missing'),
    _type: 'essay',
    title: textAt(at('title'), recordAt(place) ? 'essay title' : 'essay'),
    slug: textAt(at('slug'), 'slug'),
    label: textAt(at('label'), recordAt(place) ? 'contents label' : 'essay'),
    teaser: textAt(at('teaser'), 'teaser'),
    authors: entriesOf(at('authors')).map((entry) => {
      const author = placeAt(entry, 'person')
      return {
        ...referenceOf(entry),
        person: keep(person, author, {
          ...identityAt(author, 'person-missing'),
          _type: 'person',
          name: textAt(placeAt(author, 'name'), 'author'),
          role: optionalTextAt(placeAt(author, 'role')),
          url: keep(webUrl, placeAt(author, 'url'), null),
        }),
      }
    }),
    body: body.length === 0 ? [gapBlock(recordAt(place) ? at('body') : place, located)] : body,
    relatedReading: previewRelatedReading(at('relatedReading')),
  }
}

const previewWeeklyLink = (place: Place, located: Located): WeeklyLink => {
  const at = (key: string) => placeAt(place, key)
  const body = previewPlainBlocks(at('body'), located)
  const from = at('source')
  return {
    ...identityAt(place, 'weekly-link-missing'),
    _type: 'weeklyLink',
    symbol: textAt(at('symbol'), 'symbol'),
    headline: textAt(at('headline'), recordAt(place) ? 'headline' : 'link'),
    shortLabel: textAt(at('shortLabel'), 'short label'),
    body: body.length === 0 ? [gapBlock(recordAt(place) ? at('body') : place, located)] : body,
    url: keep(webUrl, at('url'), GAP_URL),
    source: keep(source, from, {
      ...identityAt(from, 'source-missing'),
      _type: 'source',
      title: textAt(placeAt(from, 'title'), 'source title'),
      transTitle: null,
      publisher: textAt(placeAt(from, 'publisher'), 'publisher'),
      url: keep(webUrl, placeAt(from, 'url'), null),
      urlStatus: null,
      archiveUrl: null,
      inLanguage: keep(source.shape.inLanguage, placeAt(from, 'inLanguage'), 'en'),
      relayedFromLanguage: null,
      datePublished: null,
    }),
  }
}

/** A link that leads nowhere stays in its place, named as missing. */
const previewRelatedReading = (list: Place): RelatedReading[] =>
  entriesOf(list).map((entry) =>
    keep(relatedReading, entry, {
      _type: 'relatedLink',
      _key: keyAt(entry),
      title: textAt(placeAt(entry, 'title'), 'related reading'),
      url: keep(webUrl, placeAt(entry, 'url'), GAP_URL),
      publisher: optionalTextAt(placeAt(entry, 'publisher')),
      inLanguage: null,
    } as const),
  )
