import {useToast} from '@sanity/ui/toast'
import {useEffect, useState} from 'react'
import {useClient, useTranslation} from 'sanity'
import {issuesWith, type IssuesInvolved} from '../../newsletter/corrections/issues-with.ts'
import type {NewCorrection} from '../../newsletter/corrections/plan-correction.ts'
import {usesQuery} from '../../newsletter/query/uses-query.ts'
import {API_VERSION} from '../../schemas/lib/api-version.ts'
import {messageOf} from '../lib/message-of.ts'
import {correctionsNamespace} from './locale/messages.ts'
import {makeCorrection} from './make-correction.ts'

/** Which issues a document is in, once that is known, and what corrects it there. */
export const useCorrect = (id: string, onDone: () => void) => {
  const client = useClient({apiVersion: API_VERSION})
  const toast = useToast()
  const {t} = useTranslation(correctionsNamespace)
  const [involved, setInvolved] = useState<IssuesInvolved>()
  const [isBusy, setIsBusy] = useState(false)
  useEffect(() => {
    const isLeft = new AbortController()
    client
      .fetch<unknown>(usesQuery, {id}, {perspective: 'raw', tag: 'corrections'})
      .then((answer) => {
        if (!isLeft.signal.aborted) setInvolved(issuesWith(answer))
      })
      .catch((error: unknown) => {
        toast.push({status: 'error', title: t('form.failed'), description: messageOf(error)})
      })
    return () => isLeft.abort()
  }, [client, id, toast, t])

  const correct = (correction: NewCorrection) => {
    setIsBusy(true)
    makeCorrection(client, id, correction)
      .then(() => {
        toast.push({status: 'success', title: t('form.done'), description: t('form.done.text')})
        onDone()
      })
      .catch((error: unknown) => {
        toast.push({status: 'error', title: t('form.failed'), description: messageOf(error)})
      })
      .finally(() => setIsBusy(false))
  }
  return {involved, correct, isBusy}
}
