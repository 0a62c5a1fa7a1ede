import {Button, Flex} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useCallback} from 'react'
import {useClient, useTranslation} from 'sanity'
import {useRouter} from 'sanity/router'
import {API_VERSION} from '../../schemas/lib/api-version.ts'
import {linkInboxNamespace} from './locale/messages.ts'
import {putIntoIssue, takeOutOfIssue} from './move-link.ts'
import {useFailed} from './use-failed.ts'
import type {IssueOfLink} from './open-issues.ts'

/** Puts a link into an issue or takes it out, and says so; what was put in can be taken out again from there. */
export const useMoveLink = (linkId: string) => {
  const {t} = useTranslation(linkInboxNamespace)
  const client = useClient({apiVersion: API_VERSION})
  const toast = useToast()
  const {navigateIntent} = useRouter()
  // What is said of a link takes the place of what was said of it before.
  const toastId = `link-inbox-${linkId}`

  const failed = useFailed()

  const put = useCallback(
    (issue: IssueOfLink) => {
      const number = issue.number ?? '–'
      const undo = (takeOut: () => Promise<void>) => () => {
        takeOut().then(
          () => toast.push({id: toastId, status: 'info', title: t('undone.title', {number})}),
          failed,
        )
      }
      putIntoIssue(client, {linkId, issueId: issue.id}).then(
        (takeOut) =>
          toast.push({
            id: toastId,
            status: 'success',
            closable: true,
            duration: UNDO_TIME,
            title: t('done.title', {number}),
            // Toasts are shown outside the router.
            description: (
              <Flex gap={2} marginTop={2}>
                <Button
                  onClick={() => navigateIntent('edit', {id: issue.id, type: 'issue'})}
                  mode="ghost"
                  padding={2}
                  fontSize={1}
                  text={t('done.open')}
                />
                <Button onClick={undo(takeOut)} mode="ghost" padding={2} fontSize={1} text={t('done.undo')} />
              </Flex>
            ),
          }),
        failed,
      )
    },
    [client, failed, linkId, navigateIntent, t, toast, toastId],
  )

  const takeOut = useCallback(
    (issue: IssueOfLink) => {
      takeOutOfIssue(client, {linkId, issueId: issue.id}).then(
        () =>
          toast.push({
            id: toastId,
            status: 'info',
            title: t('undone.title', {number: issue.number ?? '–'}),
          }),
        failed,
      )
    },
    [client, failed, linkId, t, toast, toastId],
  )

  return {put, takeOut}
}

/** How long the undo is offered, in milliseconds; after it the form still has the way back. */
const UNDO_TIME = 12_000
