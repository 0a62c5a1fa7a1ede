/**
 * The indefinite article that a word takes by its sound; undefined where either may be right, or it can't be told: acronyms that
 * some spell and others speak, and letters standing alone.
 */
export const articleBefore = (written: string): 'a' | 'an' | undefined => {
  const word = written.replace(/^[“‘(]/, '')
  if (/^\d/.test(word)) return numberStartsWithVowel(word) ? 'an' : 'a'
  if (/^[A-Z](?:[-.]|$)/.test(word)) return soundedLetters.test(word) ? 'an' : 'a'
  if (/^[A-Z]{2,}/.test(word)) return ofCapitals(word)
  // Names of things that are written as they please ("npm", "IPv6"): some spell them, some speak them.
  if (/.[A-Z]|\d/.test(word) || !/[aeiouy]/i.test(word)) return undefined
  const lower = word.toLowerCase()
  if (!/^[a-z]/.test(lower)) return undefined
  if (either.test(lower)) return undefined
  if (silentH.test(lower)) return 'an'
  if (asConsonant.test(lower)) return 'a'
  return /^[aeiou]/.test(lower) ? 'an' : 'a'
}

/** Eight, eleven, eighteen, and eighty, with the thousands behind them. */
const numberStartsWithVowel = (word: string): boolean => {
  const [, digits = ''] = /^([\d,]+)/.exec(word) ?? []
  const number = digits.replaceAll(',', '')
  if (number.startsWith('8')) return true
  return /^1[18]$/.test(number) || (/^1[18]/.test(number) && number.length % 3 === 2 && number.length > 2)
}

// Letters whose names begin with a vowel: "an F", "an X-ray".
const soundedLetters = /^[AEFHILMNORSX]/

/** Spelled out, it goes by its first letter; spoken as a word ("a NATO", "a LAN"), by its sound. Where they differ, nobody can tell. */
const ofCapitals = (word: string): 'a' | 'an' | undefined => {
  const spelled = soundedLetters.test(word) ? 'an' : 'a'
  const spoken = /^[AEIOU]/.test(word) ? 'an' : 'a'
  return spelled === spoken && !word.startsWith('U') ? spelled : undefined
}

const silentH = /^(?:heir|honest|honou?r|hour(?!i))/
const either = /^(?:herb|historic|hotel|habitual|hilarious|hysterical|ukulele|uh|um|sql)/
// As in "you" and "one".
const asConsonant =
  /^(?:eu|ewe|once\b|one(?!ir)|oui|u(?:biq|fo|k|kr|n(?:i(?!n|m[^a]|mp)|animous)|r(?:an|in|ol|uguay)|s(?:a[bg]|e|ing|u)|t(?:ah|e|i|o)))/
