import type {Subject} from '../subject.ts'
import {wordsIn} from './words-in.ts'

/**
 * Words, in lower case, that are right because of who or what an issue is about: what the newsletter spells so, the people, outlets and
 * works that its documents name, and what has a capital in the middle of a sentence.
 */
export const namesIn = ({issue, passages}: Subject): ReadonlySet<string> => {
  const names = new Set<string>()
  const add = (text: string) => {
    for (const {word} of wordsIn(text)) names.add(word.toLowerCase())
  }
  for (const word of issue.newsletter.knownWords) {
    names.add(word.toLowerCase().replaceAll('’', "'"))
    add(word)
  }
  for (const {kind, text, own} of passages) {
    // A cell or a title of one word names something.
    if (kind === 'name' || (kind === 'label' && /^\p{Lu}[\p{L}\p{M}’'-]*$/u.test(own))) add(text)
    else
      for (const {word, startsSentence} of wordsIn(own))
        if (!startsSentence && /^\p{Lu}/u.test(word)) names.add(word.toLowerCase())
  }
  return names
}
