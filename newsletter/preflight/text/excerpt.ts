import type {Extent} from './passage.ts'

/** A few words of a text around a place, in quotation marks: what a message says to find it by. */
export const excerpt = (text: string, {start, end}: Extent, around = 18): string => {
  const from = wordStart(text, Math.max(0, start - around))
  const to = wordEnd(text, Math.min(text.length, end + around))
  const cut = text.slice(from, to).toWellFormed().replaceAll('\n', ' ')
  return `“${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}”`
}

const wordStart = (text: string, at: number): number => {
  if (at === 0) return 0
  const space = text.lastIndexOf(' ', at)
  return at - space <= 12 ? space + 1 : at
}

const wordEnd = (text: string, at: number): number => {
  const space = text.indexOf(' ', at)
  if (space < 0) return text.length - at <= 12 ? text.length : at
  return space - at <= 12 ? space : at
}
