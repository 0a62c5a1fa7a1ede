import type {SlugValue, ValidationContext} from 'sanity'
import {API_VERSION} from './api-version.ts'
import {firstText} from './preview.ts'

/** No two issues carry one number: pages, folders and mails are addressed by it. */
export const uniqueNumber = async (
  number: number | undefined,
  context: ValidationContext,
): Promise<true | string> => {
  const holder = await otherWith('number', number, context)
  return holder === undefined
    ? true
    : `Issue ${String(number)} is “${holder}” already. Give this one the next free number.`
}

/** No two documents of a type carry one slug. */
export const uniqueSlug = async (
  slug: SlugValue | undefined,
  context: ValidationContext,
): Promise<true | string> => {
  const holder = await otherWith('slug.current', slug?.current, context)
  return holder === undefined
    ? true
    : `“${holder}” has this slug already. Choose another: addresses are made of it.`
}

/** The title of another document of the type, published or draft, whose field holds the value; `undefined` where there is none. */
const otherWith = async (
  field: 'number' | 'slug.current',
  value: number | string | undefined,
  {document, getClient}: ValidationContext,
): Promise<string | undefined> => {
  if (value === undefined || document === undefined) return undefined
  const id = document._id.replace(/^drafts\./, '')
  const other = await getClient({apiVersion: API_VERSION}).fetch<{title: string | null} | null>(
    `*[_type == $type && ${field} == $value && !(_id in [$id, "drafts." + $id])][0]{title}`,
    {type: document._type, value, id},
    {perspective: 'raw'},
  )
  return other === null ? undefined : firstText(other.title, 'Without a title')
}
