import type {ValidationContext} from 'sanity'
import {API_VERSION} from './api-version.ts'

/** No two issues carry one number: pages, folders and mails are addressed by it. */
export const uniqueNumber = async (
  number: number | undefined,
  {document, getClient}: ValidationContext,
): Promise<true | string> => {
  if (number === undefined || document === undefined) return true
  const id = document._id.replace(/^drafts\./, '')
  const taken = await getClient({apiVersion: API_VERSION}).fetch<number>(
    'count(*[_type == "issue" && number == $number && !(_id in [$id, "drafts." + $id])])',
    {number, id},
    {perspective: 'raw'},
  )
  return taken === 0 ? true : `There is another issue ${number}. Give this one the next free number.`
}
