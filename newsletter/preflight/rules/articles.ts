import {excerpt} from '../text/excerpt.ts'
import {articleBefore} from '../text/article-before.ts'
import {textRule, type Hit} from '../text/text-rule.ts'

/** "A" and "an", by how the next word sounds. */
export const articles = textRule({
  id: 'preflight/article',
  title: '“A” before consonants, “an” before vowels',
  severity: 'warning',
  help: 'Change the article; what counts is the sound, not the letter.',
  find: ({text, own, kind, language}) =>
    kind === 'name' || language !== 'en'
      ? []
      : [...own.matchAll(article)].flatMap(({0: words, 1: found = '', 2: word = '', index}): Hit[] => {
          const right = articleBefore(word)
          if (right === undefined || right === found.toLowerCase()) return []
          const extent = {start: index, end: index + words.length}
          const by = /^[A-Z]/.test(found) ? `${right.charAt(0).toUpperCase()}${right.slice(1)}` : right
          return [
            {
              ...extent,
              says: `has “${words}” in ${excerpt(text, extent)}`,
              expected: `${by} ${word}`,
              replace: {start: index, end: index + found.length, by, title: `Make it “${by} ${word}”`},
            },
          ]
        }),
})

// In capitals it may be a name's initial or a grade ("vitamin A is"), unless a sentence begins with it.
const article =
  /(?<=^|[\s([“‘—–])(an|a|(?<=^|[.!?…]["”’)]*\s|["“‘])An?)[ \u00a0]([“‘(]?[\p{L}\p{N}]+(?:[.,&-][\p{L}\p{N}]+)*)/gu
