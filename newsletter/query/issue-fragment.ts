import {BODY_NODE, FIGURE_KEYS, PLAIN_BLOCK, RELATED_READING, RELATED_TARGET, SOURCE} from './fragments.ts'

const PERSON = /* groq */ `{_id, _type, _rev, name, role, url}`

const ESSAY = /* groq */ `{
  _id, _type, _rev, title, "slug": slug.current, label, teaser,
  authors[]{_key, _ref, "person": @->${PERSON}},
  body[]${BODY_NODE},
  ${RELATED_READING}
}`

const WEEKLY_LINK = /* groq */ `{
  _id, _type, _rev, symbol, headline, shortLabel, body[]${PLAIN_BLOCK}, url,
  "source": coalesce(source->${SOURCE}, source{_ref})
}`

/** One issue with everything it prints. References in lists keep their place, so that a missing one can be named. */
export const ISSUE = /* groq */ `{
  _id, _type, _rev, number, title, "slug": slug.current, subject, preheader, datePublished, status,
  cover{${FIGURE_KEYS}},
  essays[]{_key, _ref, "essay": @->${ESSAY}},
  weeklyLinks[]{_key, _ref, "weeklyLink": @->${WEEKLY_LINK}},
  ${RELATED_READING},
  contentsOverride[]{_key, "essayRef": essay._ref, label, teaser},
  corrections[]{_key, date, text[]${PLAIN_BLOCK}, "corrects": coalesce(corrects->${RELATED_TARGET}, corrects{_ref})},
  waivers[]{_key, ruleId, documentId, path, text, reason, by}
}`
