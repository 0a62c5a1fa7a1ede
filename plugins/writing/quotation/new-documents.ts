import type {QuoteFields} from './quote-from-words.ts'

/** A reference as the Studio writes it: weak to a draft until that is published. */
export const referenceTo = (type: 'quote' | 'source', id: string, isPublished: boolean) => ({
  _type: 'reference' as const,
  _ref: id,
  ...(!isPublished && {_weak: true, _strengthenOnPublish: {type, template: {id: type}}}),
})

/** The draft of a quote with what its words fill in. */
export const newQuote = (
  id: string,
  {snapshotId, selector, ...words}: QuoteFields,
  source: ReturnType<typeof referenceTo>,
) => ({
  _id: `drafts.${id}`,
  _type: 'quote',
  ...words,
  source,
  ...(snapshotId !== undefined && {snapshot: {_type: 'reference', _ref: snapshotId}}),
  ...(selector !== undefined && {selector}),
})

/**
 * The draft of a source of which no more is known than what was typed: its address, or its title.
 *
 * @param day - When it was read, `YYYY-MM-DD`.
 */
export const newSource = (
  id: string,
  typed: string,
  day: string,
): {readonly _id: string; readonly _type: string; readonly [field: string]: unknown} => {
  const said = typed.trim()
  const isAddress = /^https?:\/\/\S+$/i.test(said) && URL.canParse(said)
  return {
    _id: `drafts.${id}`,
    _type: 'source',
    ...(isAddress ? {url: said, publisher: new URL(said).hostname.replace(/^www\./, '')} : {title: said}),
    accessDate: day,
    urlStatus: 'live',
  }
}
