import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../../schemas/lib/api-version.ts'

/** Two texts; left out where a snapshot has none. */
interface Texts {
  readonly older?: string
  readonly newer?: string
}

/** The texts of two snapshots; they never change, so they are asked for once. `undefined` until they are there. */
export const useTexts = (older: string | undefined, newer: string | undefined): Texts | undefined => {
  const client = useClient({apiVersion: API_VERSION})
  const [asked, setAsked] = useState<{key: string; texts: Texts}>()
  const key = `${older ?? ''} ${newer ?? ''}`
  useEffect(() => {
    let isWanted = true
    const ids = [older, newer].filter((id) => id !== undefined)
    client
      .fetch<{_id: string; text: string | null}[]>(
        '*[_id in $ids]{_id, text}',
        {ids},
        {perspective: 'drafts', tag: 'snapshots'},
      )
      .then((documents) => {
        const textOf = (id: string | undefined) => documents.find(({_id}) => _id === id)?.text ?? undefined
        const [from, to] = [textOf(older), textOf(newer)]
        const texts = {...(from !== undefined && {older: from}), ...(to !== undefined && {newer: to})}
        if (isWanted) setAsked({key, texts})
      })
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [client, older, newer, key])
  return asked?.key === key ? asked.texts : undefined
}
