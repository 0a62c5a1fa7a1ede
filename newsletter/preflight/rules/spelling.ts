import {excerpt} from '../text/excerpt.ts'
import {namesIn} from '../spelling/names-in.ts'
import {wordsIn} from '../spelling/words-in.ts'
import type {Subject} from '../subject.ts'
import {textRule, type Hit} from '../text/text-rule.ts'

/** Words that neither the dictionary nor the newsletter knows. Names and words in other languages are not looked up. */
export const spelling = textRule({
  id: 'preflight/spelling',
  title: 'Words are spelled as in the dictionary',
  needs: ['spelling'],
  severity: 'warning',
  help: 'Correct it, mark it as foreign, or add it to the newsletter’s own words.',
  find: ({text, own, kind, language}, subject) => {
    const dictionary = subject.input.spelling
    if (dictionary === undefined || kind === 'name' || language !== dictionary.language) return []
    const names = namesOf(subject)
    return [...wordsIn(own)].flatMap(({word, start, startsSentence}): Hit[] => {
      if (dictionary.knows(word) || names.has(word.toLowerCase())) return []
      const isName = /^\p{Lu}/u.test(word) && (!startsSentence || /\p{Lu}/u.test(word.slice(1)))
      if (isName || (startsSentence && dictionary.knows(word.toLowerCase()))) return []
      const extent = {start, end: start + word.length}
      const [suggestion] = dictionary.suggest(word)
      return [
        {
          ...extent,
          says: `has “${word}”, which no dictionary knows, in ${excerpt(text, extent)}`,
          ...(suggestion !== undefined && {
            expected: suggestion,
            replace: {...extent, by: suggestion, title: `Make it “${suggestion}”`},
          }),
        },
      ]
    })
  },
})

const known = new WeakMap<Subject, ReadonlySet<string>>()

const namesOf = (subject: Subject): ReadonlySet<string> => {
  const names = known.get(subject) ?? namesIn(subject)
  known.set(subject, names)
  return names
}
