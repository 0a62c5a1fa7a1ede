/** A stretch between quotation marks, in UTF-16 units; `end` exclusive, the marks not included. */
export interface MarkedWords {
  readonly start: number
  readonly end: number
  /** Whether nothing closes it before the text ends: a speech that goes on in the next paragraph. */
  readonly isOpen: boolean
}

/**
 * The outermost stretches between quotation marks: “…”, ‘…’, "…", «…», „…“, 「…」, 『…』. Apostrophes, feet and inches are not
 * taken for marks.
 */
export const markedWords = (text: string): readonly MarkedWords[] => {
  const found: MarkedWords[] = []
  let at = 0
  while (at < text.length) {
    const opened = opening(text, at)
    if (opened === undefined) break
    const {start, closes} = opened
    const end = closing(text, start, closes)
    const isSingle = closes === '’' || closes === "'"
    if (end === undefined && isSingle) {
      // Nothing closes it: an apostrophe at the head of a word.
      at = start
      continue
    }
    found.push({start, end: end ?? text.length, isOpen: end === undefined})
    at = (end ?? text.length) + 1
  }
  return found.filter(({start, end}) => text.slice(start, end).trim() !== '')
}

/** What closes a mark that only opens; German ones close with what English opens with. */
const pairs: Readonly<Record<string, string>> = {
  ...{'“': '”', '„': '“”"', '‟': '”', '«': '»', '「': '」', '『': '』', '｢': '｣', '〝': '〞〟', '»': '«'},
  ...{'‘': '’', '‚': '‘’', '‹': '›', '"': '"”', '＂': '＂', "'": "'"},
}

const anyMark = new RegExp(`[${Object.keys(pairs).join('')}]`, 'g')

const opening = (
  text: string,
  from: number,
): {readonly start: number; readonly closes: string} | undefined => {
  anyMark.lastIndex = from
  for (let found = anyMark.exec(text); found !== null; found = anyMark.exec(text)) {
    const [mark] = found
    const at = found.index
    const closes = pairs[mark]
    if (closes === undefined) continue
    if (opens(mark, text.charAt(at - 1), text.slice(at + 1, at + 4))) return {start: at + 1, closes}
  }
  return undefined
}

const opens = (mark: string, before: string, after: string): boolean => {
  if (!/['"‘‚’‹»]/.test(mark)) return true
  if (after === '' || /^\s/.test(after)) return false
  const isAtHead = before === '' || /[\s([{—–\-/“„«「『‘]/.test(before)
  if (mark === '"')
    return isAtHead || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。：、]/u.test(before)
  if (mark === '»') return isAtHead
  // ’90s, ’tis, rock ’n’ roll; typed with the wrong mark they look like an opening one.
  return isAtHead && !/^(?:\d\ds?|n['’]|tis|twas|em\b)/i.test(after)
}

/** Where the stretch ends. A single mark inside a word is an apostrophe, one after an s may be. */
const closing = (text: string, start: number, closes: string): number | undefined => {
  const isSingle = closes === '’' || closes === "'" || closes === '‘’'
  let possessive: number | undefined
  for (let at = start; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (!closes.includes(mark)) continue
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
    if (!isSingle) {
      if (mark === '"' && isInches(text, at)) continue
      return at
    }
    if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) continue
    if (/s/i.test(before) && /\s/.test(after) && possessive === undefined) {
      possessive = at
      continue
    }
    return at
  }
  return possessive
}

/** 6" pipe: a number's mark, when after it an odd number of marks is left, of which one closes the stretch. */
const isInches = (text: string, at: number): boolean =>
  /\d/.test(text.charAt(at - 1)) && (text.slice(at + 1).match(/"/g)?.length ?? 0) % 2 === 1
