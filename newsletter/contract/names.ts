import {shorten, step, type RawRecord} from './raw.ts'
import type {Location} from './locate.ts'

/** "Essay “Title”", "Issue 41": how a message names a document. */
export const nameOfDocument = (document: RawRecord): string => {
  const type = step(document, '_type')
  if (type === 'newsletter') return 'Newsletter'
  const number = step(document, 'number')
  if (type === 'issue' && typeof number === 'number') return `Issue ${number}`
  const kind = isTitle(type) ? inWords(shorten(type.trim(), 40)) : 'Document'
  const title = titleFields.map((field) => step(document, field)).find(isTitle)
  return title === undefined ? `${kind} without a title` : `${kind} “${shorten(title, 60)}”`
}

/** "the address in entry 3 of the body": how a message names a field. */
export const nameOfField = ({fields, position}: Location): string => {
  const first = fields[0]
  const last = fields.at(-1)
  if (first === undefined || last === undefined) return ''
  const whole =
    position === undefined ? `the ${fieldName(first)}` : `entry ${position} of the ${fieldName(first)}`
  return fields.length === 1 ? whole : `the ${fieldName(last)} in ${whole}`
}

/** Whether a message speaks of several things: "the essays are missing". */
export const isPlural = (name: string): boolean => /^the \w+( \w+)?[^su]s$/.test(name)

const titleFields = ['title', 'headline', 'name', 'creditLine', 'originalText']

const isTitle = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const fieldName = (field: string): string => fieldNames[field] ?? inWords(field).toLowerCase()

/** Where the field's name, taken apart, is not what an editor would call it. */
const fieldNames: Readonly<Record<string, string>> = {
  alt: 'alternative text',
  archiveUrl: 'address of the copy',
  asset: 'picture',
  children: 'text',
  colors: 'colours',
  contentsOverride: 'other words for “This week”',
  dir: 'writing direction',
  href: 'address',
  inLanguage: 'language',
  lang: 'language',
  markDefs: 'annotation',
  marks: 'formatting',
  subject: 'subject line',
  subscribeUrl: 'address for subscribing',
  target: 'issue or essay linked to',
  transTitle: 'translated title',
  unsubscribeUrl: 'address for unsubscribing',
  url: 'address',
  value: 'table cell',
  viewOnlineUrl: 'address of the online version',
  webStatement: 'web statement of rights',
}

const inWords = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
