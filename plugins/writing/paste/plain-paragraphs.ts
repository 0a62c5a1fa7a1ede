/**
 * The paragraphs of a plain text. Blank lines divide them where there are any; else every line is one, unless the lines were
 * broken to fit a width, as mails and PDFs are.
 */
export const plainParagraphs = (text: string): readonly string[] => {
  const normal = text
    .trim()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\f]/g, '\n')
    .replace(/\u2029/g, '\n\n')
  const parts = normal.split(/\n[ \t]*\n\s*/)
  return parts.flatMap(paragraphsOf(parts.length > 1)).filter((paragraph) => paragraph !== '')
}

const paragraphsOf =
  (areDivided: boolean) =>
  (part: string): readonly string[] => {
    const lines = part.split('\n').map((line) => line.replace(/[ \t]+/g, ' ').trim())
    if (isWrapped(lines)) return [lines.reduce(joined)]
    return areDivided ? [lines.join('\n')] : lines
  }

/** In columns. Shorter lines than these are verses, addresses or lists; longer ones nobody's page would break. */
const WIDTH = {least: 45, most: 130}

const isWrapped = (lines: readonly string[]): boolean => {
  const full = lines.slice(0, -1).map(columnsOf)
  if (full.length === 0) return false
  const widest = Math.max(...full)
  // A word that didn't fit any more leaves a gap, and few words are longer than this.
  const gap = 18
  return (
    widest <= WIDTH.most &&
    full.every((columns) => columns >= WIDTH.least && columns > widest - gap) &&
    columnsOf(lines.at(-1) ?? '') <= widest + gap
  )
}

/** Ideographs are two columns wide. */
const columnsOf = (line: string): number => line.length + (line.match(wide) ?? []).length

const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uff60]/gu

const joined = (text: string, line: string): string => {
  const isCjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uff60]$/u.test(text)
  // A hyphen at the end stays: nobody can tell whether the word has one.
  return isCjk || /\p{L}-$/u.test(text) ? text + line : `${text} ${line}`
}
