import type {Mutation, SanityDocument} from '@sanity/client'

/** A document that may be published, or a draft, or both. */
export interface Stored {
  readonly draft: SanityDocument | null
  readonly published: SanityDocument | null
}

/** A change of an issue's list of links, as the lake is asked for it. */
export type ListChange = (links: readonly unknown[]) => ListPatch | undefined

interface ListPatch {
  readonly setIfMissing?: {readonly weeklyLinks: []}
  readonly insert?: {readonly after: string; readonly items: object[]}
  readonly unset?: string[]
}

/**
 * The mutations that make a change in an issue's draft, which is begun from what is published where there is none. They fail as
 * one when the draft is another by then, so that two people's changes don't meet half-way. None where nothing is to be changed.
 *
 * @param draftId - With `drafts.` in front.
 */
export const changingLinks = (
  draftId: string,
  {draft, published}: Stored,
  change: ListChange,
): Mutation[] => {
  const base = draft ?? published
  if (base === null) return []
  const links: unknown = base['weeklyLinks']
  const patch = change(Array.isArray(links) ? links : [])
  if (patch === undefined) return []
  if (draft !== null) return [{patch: {id: draftId, ifRevisionID: draft._rev, ...patch}}]
  return [{create: {...base, _id: draftId}}, {patch: {id: draftId, ...patch}}]
}

/**
 * Makes a link an issue's last, unless the issue lists it. To one that isn't published yet the reference is weak, and is made
 * strong when the issue is published, as the Studio's own field does it; else the issue could not be saved.
 */
export const appending =
  (link: {readonly id: string; readonly isPublished: boolean}, key: string): ListChange =>
  (links) =>
    entriesOf(links, link.id).length > 0
      ? undefined
      : {
          setIfMissing: {weeklyLinks: []},
          insert: {
            after: 'weeklyLinks[-1]',
            items: [
              {
                _type: 'reference',
                _key: key,
                _ref: link.id,
                ...(!link.isPublished && {_weak: true, _strengthenOnPublish: {type: 'weeklyLink'}}),
              },
            ],
          },
        }

/** Takes a link out again, wherever it has been moved to. */
export const takingOut =
  (linkId: string): ListChange =>
  (links) => {
    const keys = entriesOf(links, linkId)
    return keys.length === 0
      ? undefined
      : {unset: keys.map((key) => `weeklyLinks[_key==${JSON.stringify(key)}]`)}
  }

const entriesOf = (links: readonly unknown[], id: string): readonly string[] =>
  links.flatMap((entry) =>
    typeof entry === 'object' &&
    entry !== null &&
    '_ref' in entry &&
    entry._ref === id &&
    '_key' in entry &&
    typeof entry._key === 'string'
      ? [entry._key]
      : [],
  )
