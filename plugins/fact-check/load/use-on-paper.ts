import {useToast} from '@sanity/ui/toast'
import {useCallback} from 'react'
import {useClient, useTranslation} from 'sanity'
import {API_VERSION} from '../../../schemas/lib/api-version.ts'
import {messageOf} from '../../lib/message-of.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import type {Sheet} from '../sheet/entries.ts'
import {loadPaper} from './load-paper.ts'

/** Opens an issue's sheet in a window of its own, from where the browser prints it. */
export const useOnPaper = () => {
  const client = useClient({apiVersion: API_VERSION})
  const toast = useToast()
  const {t} = useTranslation(factCheckNamespace)
  return useCallback(
    (issueId: string, sheet: Sheet, hasHistory: boolean) => {
      // Opened at once: after waiting for an answer a browser takes it for an advertisement.
      const paper = window.open('about:blank', '_blank')
      if (paper === null) {
        toast.push({status: 'warning', title: t('paper.failed'), description: t('paper.blocked')})
        return
      }
      loadPaper(client, issueId, sheet, hasHistory)
        .then((html) => {
          paper.location.replace(URL.createObjectURL(new Blob([html], {type: 'text/html'})))
        })
        .catch((error: unknown) => {
          paper.close()
          toast.push({
            status: 'error',
            title: t('paper.failed'),
            description: messageOf(error),
          })
        })
    },
    [client, toast, t],
  )
}
