import {Button, Flex} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useCallback} from 'react'
import {PatchEvent, set, unset, useClient, useFormCallbacks, useTranslation, type Reference} from 'sanity'
import {API_VERSION} from '../../schemas/lib/api-version.ts'
import {randomId} from '../../schemas/lib/random-id.ts'
import {today} from '../../schemas/lib/today.ts'
import {linkInboxNamespace} from './locale/messages.ts'
import {sourceFor, type SourceFor} from './source-for.ts'
import {givenSource} from './source-reference.ts'
import {useFailed} from './use-failed.ts'

/**
 * Gives the link that is open the source of an address: the one that there is, else a new one with what the address tells. It can
 * be taken back.
 */
export const useGiveSource = () => {
  const {t} = useTranslation(linkInboxNamespace)
  const client = useClient({apiVersion: API_VERSION})
  const {onChange, onPathFocus} = useFormCallbacks()
  const toast = useToast()
  const failed = useFailed()

  return useCallback(
    (href: string) => {
      const give = async (found: SourceFor) => {
        const {reference, source} = givenSource(found, today(), randomId())
        if (source !== null) await client.create(source, {tag: 'give-source'})
        onChange(PatchEvent.from(set(reference, ['source'])))
        const takeBack = () => {
          onChange(PatchEvent.from(unset(['source'])))
          // What was pressed is about to go, and the keyboard with it.
          onPathFocus(['source'])
          if (source !== null) forget(reference).catch(failed)
          toast.push({id: TOAST, status: 'info', title: t('source.taken-back')})
        }
        const publisher = found.kind === 'new' ? found.fields.publisher : found.publisher
        toast.push({
          id: TOAST,
          status: 'success',
          closable: true,
          duration: UNDO_TIME,
          title: t(found.kind === 'new' ? 'source.made' : 'source.found', {publisher}),
          description: (
            <Flex marginTop={2}>
              <Button onClick={takeBack} mode="ghost" padding={2} fontSize={1} text={t('source.take-back')} />
            </Flex>
          ),
        })
      }
      // The reference is weak, so that it doesn't matter which of the two the lake hears of first.
      const forget = async ({_ref}: Reference) => {
        await client.delete(`drafts.${_ref}`, {tag: 'give-source'})
      }
      sourceFor(client, href, today())
        .then((found) => found && give(found))
        .catch(failed)
    },
    [client, failed, onChange, onPathFocus, t, toast],
  )
}

const TOAST = 'link-inbox-source'

/** How long taking back is offered, in milliseconds. The field has its own way after that. */
const UNDO_TIME = 12_000
