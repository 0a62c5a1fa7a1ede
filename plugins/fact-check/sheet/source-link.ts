import {parseSafeUrl} from '../../../newsletter/url.ts'

/** How many words, or characters of a script without spaces, name the beginning and the end. */
const WORDS = 5
const CHARACTERS = 12

/**
 * A page's address that opens at a passage, where the browser knows text fragments; elsewhere the page alone.
 * https://wicg.github.io/scroll-to-text-fragment/
 *
 * @returns `undefined` for what is no web address.
 */
export const linkToPassage = (url: string, passage: string | undefined): string | undefined => {
  const safe = parseSafeUrl(url)
  if (safe === undefined || passage === undefined || passage.trim() === '') return safe
  const [start, end] = ends(passage.trim().replace(/\s+/g, ' '))
  const directive = end === undefined ? encoded(start) : `${encoded(start)},${encoded(end)}`
  return `${safe.replace(/#.*$/, '')}#:~:text=${directive}`
}

const ends = (passage: string): readonly [string, string?] => {
  const words = passage.split(' ')
  if (words.length > 2 * WORDS) return [words.slice(0, WORDS).join(' '), words.slice(-WORDS).join(' ')]
  const characters = Array.from(new Intl.Segmenter().segment(passage), ({segment}) => segment)
  return words.length === 1 && characters.length > 2 * CHARACTERS
    ? [characters.slice(0, CHARACTERS).join(''), characters.slice(-CHARACTERS).join('')]
    : [passage]
}

// A comma, a hyphen and an ampersand are syntax there.
const encoded = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D')
