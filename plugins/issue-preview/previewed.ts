/** The types of documents that an issue prints under their own names, and that are written with the mail in view. */
const previewed = new Set(['issue', 'essay', 'weeklyLink'])

export const hasPreview = (type: string): boolean => previewed.has(type)
