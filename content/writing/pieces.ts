import {LANGUAGES, type Decorator, type LanguageTag} from '../../newsletter/vocabulary.ts'
import {reference} from './reference.ts'

/** Words with marks on them, as they stand in a sentence. */
export interface Words {
  readonly text: string
  readonly decorators: readonly Decorator[]
  readonly annotations: readonly Annotation[]
}

/** A note that hangs on a point in a sentence. */
export interface Note {
  readonly footnote: Readonly<Record<string, unknown>>
}

interface Annotation {
  readonly _type: 'link' | 'internalLink' | 'quotation' | 'foreign'
  readonly [field: string]: unknown
}

export const em = (words: string | Words): Words => decorated(words, 'em')
export const strong = (words: string | Words): Words => decorated(words, 'strong')
export const sub = (words: string | Words): Words => decorated(words, 'sub')
export const sup = (words: string | Words): Words => decorated(words, 'sup')

export const link = (words: string | Words, href: string): Words => annotated(words, {_type: 'link', href})

/** A link to an issue or essay of ours, by its document id. */
export const ours = (words: string | Words, id: string): Words =>
  annotated(words, {_type: 'internalLink', target: reference(id)})

/** Words in another language, in that language's own direction. */
export const foreign = (words: string, lang: LanguageTag): Words =>
  annotated(words, {_type: 'foreign', lang, dir: LANGUAGES.find(({value}) => value === lang)?.dir ?? 'ltr'})

/**
 * Quoted words, without their quotation marks.
 *
 * @param name - The quote's id after `quote-`.
 * @param use - Tells the uses of one quote apart; each has its own checks.
 */
export const quoted = (
  words: string,
  name: string,
  {use, showOriginal = false}: {readonly use?: string; readonly showOriginal?: boolean} = {},
): Words =>
  annotated(words, {
    _type: 'quotation',
    quote: reference(`quote-${name}`),
    showOriginal,
    useId: use === undefined ? `use-${name}` : `use-${name}-${use}`,
  })

/** A footnote: a source by its id, where in it, a remark, or several of these. */
export const note = ({
  source,
  ...more
}: {
  readonly source?: string
  readonly locator?: string
  readonly text?: string
}): Note => ({footnote: {...(source !== undefined && {source: reference(source)}), ...more}})

const asWords = (words: string | Words): Words =>
  typeof words === 'string' ? {text: words, decorators: [], annotations: []} : words

const decorated = (words: string | Words, decorator: Decorator): Words => {
  const {text, decorators, annotations} = asWords(words)
  return {text, decorators: [...decorators, decorator], annotations}
}

const annotated = (words: string | Words, annotation: Annotation): Words => {
  const {text, decorators, annotations} = asWords(words)
  return {text, decorators, annotations: [...annotations, annotation]}
}
