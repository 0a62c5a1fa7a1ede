import {cutAtPlaceholders, isPlaceholder} from '../../newsletter/placeholders.ts'
import type {Placeholder} from '../../newsletter/vocabulary.ts'

/** What a service fills in for each reader, and what of a text it would take for its own language. */
export interface ServiceLanguage {
  /** The service's words for our placeholders. */
  readonly tags: Readonly<Record<Placeholder, string>>
  /** The first character of whatever the service takes for an instruction: global, one character at a time. */
  readonly opening: RegExp
  /** That character in plain text, such that it is printed and no longer an opening. */
  readonly printed: (character: string) => string
}

/** https://docs.buttondown.com/personalization */
export const buttondownLanguage: ServiceLanguage = {
  tags: {
    unsubscribe_url: '{{ unsubscribe_url }}',
    view_online_url: '{{ email_url }}',
    first_name: '{{ subscriber.metadata.first_name }}',
  },
  opening: /\{(?=[{%#])/g,
  printed: apart,
}

/** https://mailchimp.com/help/all-the-merge-tags-cheat-sheet/ */
export const mailchimpLanguage: ServiceLanguage = {
  tags: {unsubscribe_url: '*|UNSUB|*', view_online_url: '*|ARCHIVE|*', first_name: '*|FNAME|*'},
  opening: /\*(?=\|)/g,
  printed: apart,
}

/** https://listmonk.app/docs/templating/ */
export const listmonkLanguage: ServiceLanguage = {
  tags: {
    unsubscribe_url: '{{ UnsubscribeURL }}',
    view_online_url: '{{ MessageURL }}',
    first_name: '{{ .Subscriber.FirstName }}',
  },
  opening: /\{(?=\{)/g,
  printed: (character) => `{{ "${character}" }}`,
}

/** Where a service knows no way of printing its own opening, a space keeps it from being one. */
function apart(character: string): string {
  return `${character} `
}

/**
 * A mail's HTML in a service's language: placeholders become its tags, and nothing that somebody wrote can be taken for one.
 */
export const htmlFor = ({tags, opening}: ServiceLanguage, html: string): string =>
  withTags(html, tags, (text) =>
    text
      .split(/(<style[^>]*>[^]*?<\/style>)/)
      // Style sheets know no entities; there a space changes nothing.
      .map((part, at) =>
        at % 2 === 1
          ? part.replace(opening, apart)
          : part.replace(opening, (character) => `&#${character.charCodeAt(0)};`),
      )
      .join(''),
  )

/** A mail's plain text in a service's language. */
export const textFor = ({tags, opening, printed}: ServiceLanguage, text: string): string =>
  withTags(text, tags, (words) => words.replace(opening, printed))

const withTags = (text: string, tags: ServiceLanguage['tags'], neutral: (text: string) => string): string => {
  const {texts, names} = cutAtPlaceholders(text)
  return texts
    .flatMap((words, at) => {
      const name = names[at]
      if (name === undefined) return [neutral(words)]
      return [neutral(words), isPlaceholder(name) ? tags[name] : neutral(`{{${name}}}`)]
    })
    .join('')
}
