import type {IdentifiedSanityDocumentStub} from '@sanity/client'
import type {Reference} from 'sanity'
import type {SourceFor} from './source-for.ts'

/** What a link refers to for its source, and the source to be made for that; `null` where there is one already. */
export interface GivenSource {
  readonly reference: Reference
  readonly source: IdentifiedSanityDocumentStub | null
}

/**
 * @param today - YYYY-MM-DD: when the page was read.
 * @param id - For the source if it is new.
 */
export const givenSource = (found: SourceFor, today: string, id: string): GivenSource =>
  found.kind === 'there'
    ? {reference: referenceTo(found.id, found.isPublished), source: null}
    : {
        reference: referenceTo(id, false),
        source: {
          _id: `drafts.${id}`,
          _type: 'source',
          inLanguage: 'en',
          ...found.fields,
          accessDate: today,
          urlStatus: 'live',
        },
      }

/** Weak until its target is published, as the Studio's own field makes them; else the link could not be saved. */
const referenceTo = (id: string, isPublished: boolean): Reference => ({
  _type: 'reference',
  _ref: id,
  ...(!isPublished && {_weak: true, _strengthenOnPublish: {type: 'source'}}),
})
