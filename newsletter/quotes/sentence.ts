/**
 * The sentences that a stretch of a text lies in. Cut by punctuation alone: a library's idea of a sentence differs between
 * versions and browsers, and what is signed here must be read alike everywhere.
 *
 * @param start - In UTF-16 units, as `end`, which is exclusive.
 */
export const sentencesAround = (text: string, start: number, end: number): string => {
  let [from, to] = [0, text.length]
  for (const {index, 0: mark} of text.matchAll(ends)) {
    const after = index + mark.length
    if (after <= start) from = after
    else if (after >= end) {
      to = after
      break
    }
  }
  return text.slice(from, to).trim()
}

/** A stop with the marks that close behind it, before a space, the end, or the next Chinese or Japanese sentence. */
const ends = /[.!?]+["'”’»)\]]*(?=\s|$)|[。！？؟]+["'”’」』»）)]*/gu
