/**
 * Words that turn a sentence round, in the languages that sources are mostly in. Looked for in what an ellipsis leaves out and
 * right before a passage, to point a reader at; their absence proves nothing.
 */
const negations = [
  // English, with contractions after the normaliser made one apostrophe of all
  /(?<!\p{L})(?:no|not|never|none|nobody|nothing|neither|nor|cannot|without|hardly|scarcely|barely|\p{L}+n't)(?!\p{L})/iu,
  // German, French, Spanish, Italian, Portuguese, Dutch, Russian
  /(?<!\p{L})(?:nicht|kein\p{L}*|nie|niemals|ohne|ne|pas|jamais|sans|nunca|jamás|sin|non|mai|senza|não|sem|niet|geen|nooit|не|ни|никогда|без|нет)(?!\p{L})/iu,
  // Chinese and Japanese
  /[不没沒未非无無勿莫]|ない|なかった|なく|ず(?!つ)|ません/u,
  // Arabic, Persian, Hebrew
  /(?<!\p{L})(?:[وف]?(?:لا|لم|لن|ليس\p{L}*|غير|دون)|نه|نیست|לא|אין|בלי)(?!\p{L})/u,
  // Korean
  /(?<!\p{L})(?:안|못)(?!\p{L})|않|없/u,
]

/** Whether the text holds a negation. */
export const negates = (text: string): boolean => negations.some((one) => one.test(text))
