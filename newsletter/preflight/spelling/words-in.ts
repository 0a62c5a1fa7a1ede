/** A word as it is looked up, and where it stands. */
export interface TextWord {
  readonly word: string
  readonly start: number
  /** Whether it may have a capital for no reason of its own. */
  readonly startsSentence: boolean
}

/** The words of a text that a dictionary can have: without possessive endings, each part of a hyphened word for itself. */
export function* wordsIn(text: string): Generator<TextWord> {
  // Neither what an editor altered in a quotation ("[c]ontrols"), nor the particle of a name ("al-Harithi").
  const words =
    /(?<![\p{L}\p{N}\p{M}@#/_.’'\]\ufffc])\p{L}[\p{L}\p{M}]*(?:[’']\p{L}+)*(?![\p{L}\p{N}\p{M}@/_[\ufffc]|-\p{Lu})/gu
  for (const {0: found, index} of text.matchAll(words)) {
    const word = found.replace(/[’']s?$/, '').replaceAll('’', "'")
    // A single letter, an acronym and its plural, and words with a capital or digit inside are no dictionary's.
    if (word.length < 2 || /^\p{Lu}+s?$/u.test(word) || !latin.test(word)) continue
    yield {word, start: index, startsSentence: sentenceStart.test(text.slice(Math.max(0, index - 8), index))}
  }
}

const latin = /^[\p{Script=Latin}']+$/u

// The text's start, a sentence's end, or a mark behind which some begin with a capital.
const sentenceStart = /(?:^|[.!?…:;\n]["”’)\]]*\s+|\s[–—-]\s|—)["“‘([]*$/u
