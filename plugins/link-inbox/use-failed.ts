import {useToast} from '@sanity/ui/toast'
import {useCallback} from 'react'
import {useTranslation} from 'sanity'
import {messageOf} from '../lib/message-of.ts'
import {linkInboxNamespace} from './locale/messages.ts'

/** Says that something didn't work, and why. */
export const useFailed = () => {
  const {t} = useTranslation(linkInboxNamespace)
  const toast = useToast()
  return useCallback(
    (error: unknown) => {
      toast.push({
        status: 'error',
        closable: true,
        title: t('failed.title'),
        description: messageOf(error),
      })
    },
    [t, toast],
  )
}
