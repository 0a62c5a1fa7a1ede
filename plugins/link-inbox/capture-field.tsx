import {LinkIcon} from '@sanity/icons/Link'
import {Box, Button, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useId, useRef, useState, type SyntheticEvent} from 'react'
import {useClient, useTranslation} from 'sanity'
import {useRouter} from 'sanity/router'
import {API_VERSION} from '../../schemas/lib/api-version.ts'
import {randomId} from '../../schemas/lib/random-id.ts'
import {today} from '../../schemas/lib/today.ts'
import {captureLink} from './capture-link.ts'
import {linkInboxNamespace} from './locale/messages.ts'
import {useFailed} from './use-failed.ts'

/** Where an address is pasted to become a link in the inbox, with its source. */
export const CaptureField = () => {
  const {t} = useTranslation(linkInboxNamespace)
  const client = useClient({apiVersion: API_VERSION})
  const toast = useToast()
  const failed = useFailed()
  const {navigate} = useRouter()
  const id = useId()
  const [address, setAddress] = useState('')
  const [waiting, setWaiting] = useState<readonly string[]>([])
  const last = useRef(Promise.resolve())
  const [isRefused, setRefused] = useState(false)

  const capture = async (typed: string) => {
    const captured = await captureLink(client, typed, today(), randomId)
    setRefused(captured === undefined)
    if (captured === undefined) return
    // The next one may have been begun meanwhile.
    setAddress((now) => (now === typed ? '' : now))
    if (captured.wasThere) toast.push({status: 'info', title: t('capture.was-there')})
    // The inbox stays open beside it, ready for the next.
    navigate({panes: [[{id: 'links'}], [{id: 'unused'}], [{id: captured.linkId}]]})
  }
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (waiting.includes(address) || address.trim() === '') return
    setWaiting((now) => [...now, address])
    // One after the other: each looks first whether its page is there already.
    last.current = last.current
      .then(() => capture(address))
      .catch(failed)
      .finally(() => setWaiting((now) => now.filter((one) => one !== address)))
  }

  return (
    <Box
      as="form"
      noValidate
      paddingX={3}
      paddingTop={3}
      paddingBottom={2}
      onSubmit={onSubmit}
      data-testid="capture-form"
    >
      <Stack gap={3}>
        <Text as="label" size={1} weight="medium" htmlFor={id}>
          {t('capture.label')}
        </Text>
        <Flex gap={1}>
          <Box flex={1}>
            <TextInput
              id={id}
              type="url"
              inputMode="url"
              autoComplete="off"
              icon={LinkIcon}
              fontSize={1}
              padding={2}
              placeholder="https://"
              value={address}
              aria-describedby={`${id}-said`}
              {...(isRefused && {customValidity: t('capture.refused')})}
              onChange={({currentTarget}) => {
                setAddress(currentTarget.value)
                setRefused(false)
              }}
              data-testid="capture-address"
            />
          </Box>
          <Button type="submit" mode="ghost" padding={2} fontSize={1} text={t('capture.button')} />
        </Flex>
        <Text id={`${id}-said`} size={1} muted role="status">
          {t(isRefused ? 'capture.refused' : 'capture.help')}
        </Text>
      </Stack>
    </Box>
  )
}
