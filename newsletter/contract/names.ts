import {shorten, step, type RawRecord} from './raw.ts'
import type {Location} from './locate.ts'

/** "Essay “Title”", "Issue 41": how a message names a document. */
export const nameOfDocument = (document: RawRecord): string => {
  const type = step(document, '_type')
  if (type === 'newsletter') return 'Newsletter'
  const number = step(document, 'number')
  if (type === 'issue' && typeof number === 'number') return `Issue ${number}`
  const kind = typeof type === 'string' ? inWords(shorten(type, 40)) : 'Document'
  const title = titleFields.map((field) => step(document, field)).find(isTitle)
  return title === undefined ? `${kind} without a title` : `${kind} “${shorten(title, 60)}”`
}

/** "the address in the body, entry 3": how a message names a field. */
export const nameOfField = ({fields, position}: Location): string => {
  const first = fields[0]
  const last = fields.at(-1)
  if (first === undefined || last === undefined) return ''
  const place = position === undefined ? '' : `, entry ${position}`
  return fields.length === 1
    ? `the ${fieldName(first)}${place}`
    : `the ${fieldName(last)} in the ${fieldName(first)}${place}`
}

const titleFields = ['title', 'headline', 'name', 'creditLine', 'originalText']

const isTitle = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const fieldName = (field: string): string => fieldNames[field] ?? inWords(field).toLowerCase()

/** Where the field's name, taken apart, is not what an editor would call it. */
const fieldNames: Readonly<Record<string, string>> = {
  alt: 'alternative text',
  asset: 'picture',
  children: 'text',
  colors: 'colours',
  crop: 'crop',
  dir: 'writing direction',
  href: 'address',
  inLanguage: 'language',
  lang: 'language',
  markDefs: 'annotation',
  marks: 'formatting',
  target: 'issue or essay linked to',
  transTitle: 'translated title',
  url: 'address',
  value: 'table cell',
  webStatement: 'web statement of rights',
}

const inWords = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
