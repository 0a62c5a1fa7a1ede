import type {Reference} from 'sanity'

/** A link as an issue lists it. */
export interface LinkReference extends Reference {
  readonly _key: string
}

interface LinkedDocument {
  /** Without `drafts.` in front. */
  readonly id: string
  readonly isPublished: boolean
}

/**
 * What an issue holds of a link. To one that isn't published yet the reference is weak, and is made strong when the issue is
 * published, as the Studio's own field does it; else the issue could not be saved.
 */
export const linkReference = ({id, isPublished}: LinkedDocument, key: string): LinkReference => ({
  _type: 'reference',
  _key: key,
  _ref: id,
  ...(!isPublished && {_weak: true, _strengthenOnPublish: {type: 'weeklyLink'}}),
})

/** The patches that make a link an issue's last. */
export const appending = (reference: LinkReference): readonly object[] => [
  {setIfMissing: {weeklyLinks: []}},
  {insert: {after: 'weeklyLinks[-1]', items: [reference]}},
]

/** The patch that takes one entry out again, wherever it has been moved to. */
export const takingOut = ({_key}: LinkReference): readonly object[] => [
  {unset: [`weeklyLinks[_key=="${_key}"]`]},
]
