/**
 * Projections that queries share. Every key is written out, so that a result has the keys of the contract and no others;
 * `test/types` holds the two together.
 *
 * A reference is projected as `coalesce(field->{…}, field{_ref})`: when its target is missing, the answer is the bare `_ref`
 * instead of the `null` that a field left empty has, and the contract can tell the two apart.
 */

export const SOURCE = /* groq */ `{
  _id, _type, _rev, title, transTitle, publisher, url, urlStatus, archiveUrl, inLanguage, relayedFromLanguage, datePublished
}`

const IMAGE_CREDIT = /* groq */ `{
  _id, _type, _rev, creator, creditLine, copyrightNotice, licence, webStatement, usageTerms, permissionEvidence
}`

export const IMAGE = /* groq */ `{
  "asset": coalesce(asset->{_id, _type, _rev}, asset{_ref}),
  crop{top, bottom, left, right}
}`

/** A figure's keys, without the braces: in a body they stand beside `_key`. */
export const FIGURE_KEYS = /* groq */ `_type,
  image${IMAGE},
  alt,
  decorative,
  caption,
  "credit": coalesce(credit->${IMAGE_CREDIT}, credit{_ref})`

/** An issue or essay that something points at. An essay is found in the first issue that ran it. */
export const RELATED_TARGET = /* groq */ `{
  _id, _type, _rev, title, "slug": slug.current,
  _type == "issue" => {number, datePublished},
  _type == "essay" => {
    "ranIn": *[_type == "issue" && references(^._id) && ^._id in essays[]._ref] | order(number asc)[0]{
      _id, _type, _rev, number, title, "slug": slug.current, datePublished
    }
  }
}`

const QUOTE = /* groq */ `{
  _id, _type, _rev, originalText, originalLanguage, translation, speaker, speakerRole, locator,
  "source": coalesce(source->${SOURCE}, source{_ref})
}`

const MARK_DEFS = /* groq */ `markDefs[]{
  _type, _key,
  _type == "link" => {href},
  _type == "internalLink" => {"target": coalesce(target->${RELATED_TARGET}, target{_ref})},
  _type == "quotation" => {useId, showOriginal, "quote": coalesce(quote->${QUOTE}, quote{_ref})},
  _type == "foreign" => {lang, dir}
}`

/** The entries of short text: `welcome[]${PLAIN_BLOCK}`. */
export const PLAIN_BLOCK = /* groq */ `{
  _type, _key, style, listItem, level,
  children[]{_type, _key, text, marks},
  ${MARK_DEFS}
}`

/** The entries of an essay's body. */
export const BODY_NODE = /* groq */ `{
  _type, _key,
  _type == "block" => {
    style, listItem, level,
    children[]{
      _type, _key,
      _type == "span" => {text, marks},
      _type == "footnote" => {text, locator, "source": coalesce(source->${SOURCE}, source{_ref})}
    },
    ${MARK_DEFS}
  },
  _type == "figure" => {${FIGURE_KEYS}},
  _type == "table" => {caption, headerRows, rows[]{_type, _key, cells[]{_type, _key, value[]${PLAIN_BLOCK}}}},
  _type == "callout" => {tone, title, content[]${PLAIN_BLOCK}}
}`

export const RELATED_READING = /* groq */ `relatedReading[]{
  _type, _key,
  _type == "relatedDocument" => {"target": coalesce(target->${RELATED_TARGET}, target{_ref})},
  _type == "relatedLink" => {title, url, publisher, inLanguage}
}`
