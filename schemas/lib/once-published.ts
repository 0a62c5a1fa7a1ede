import type {ConditionalPropertyCallback} from 'sanity'

/** For records that are written once: a draft can be filled in, what has been published is never changed. */
export const oncePublished: ConditionalPropertyCallback = ({document}) =>
  document?._id !== undefined && !document._id.startsWith('drafts.')
