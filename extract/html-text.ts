import {Readability} from '@mozilla/readability'
import {nodeText} from './node-text.ts'

/** A page's words. */
export interface PageText {
  readonly text: string
  readonly title: string | undefined
  /** BCP 47, as the page says it. */
  readonly language: string | undefined
}

/**
 * A page's article, headline first, without what stands around it; the whole page where no article is made out, or on request.
 *
 * @param document - Is changed by it.
 */
export const htmlText = (
  document: Document,
  isWholePage: boolean,
): PageText & {readonly isArticle: boolean} => {
  const language = document.documentElement.getAttribute('lang') ?? undefined
  const whole = () => nodeText(document.body)
  if (isWholePage) return {text: whole(), title: titleOf(document.title), language, isArticle: false}
  // Read before the article is taken out, which takes the page apart.
  const everything = whole()
  const article = new Readability<string>(document, {serializer: nodeText}).parse()
  const text = article?.content ?? ''
  const title = titleOf(article?.title ?? document.title)
  if (text.trim() === '') return {text: everything, title, language, isArticle: false}
  return {text: withHeadline(text, title), title, language: article?.lang ?? language, isArticle: true}
}

const titleOf = (title: string): string | undefined => (title.trim() === '' ? undefined : title.trim())

const withHeadline = (text: string, title: string | undefined): string =>
  title === undefined || text.trimStart().startsWith(title) ? text : `${title}\n\n${text}`
