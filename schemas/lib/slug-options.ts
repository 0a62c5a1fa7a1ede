import type {SlugOptions} from 'sanity'

/** A slug made from the title. That no other document has it is for a rule to say, which names the other. */
export const slugOptions = {source: 'title', maxLength: 80, isUnique: () => true} satisfies SlugOptions
