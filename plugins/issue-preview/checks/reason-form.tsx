import {Button, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useId, useState, type SyntheticEvent} from 'react'
import {useTranslation} from 'sanity'
import {previewNamespace} from '../locale/messages.ts'

interface ReasonFormProps {
  readonly label: string
  readonly onReason: (reason: string) => void
  readonly onCancel: () => void
}

/** Asks why something may stay. Without a reason nothing is waived. */
export const ReasonForm = ({label, onReason, onCancel}: ReasonFormProps) => {
  const {t} = useTranslation(previewNamespace)
  const id = useId()
  const [reason, setReason] = useState('')
  const given = reason.trim()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (given !== '') onReason(given)
  }
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Else the pane closes.
        event.stopPropagation()
        onCancel()
      }}
    >
      <Stack gap={3}>
        <Text as="label" htmlFor={id} size={1} weight="medium">
          {label}
        </Text>
        <TextInput
          id={id}
          fontSize={1}
          padding={2}
          autoFocus
          value={reason}
          onChange={({currentTarget}) => setReason(currentTarget.value)}
          data-testid="check-reason"
        />
        <Flex gap={2}>
          <Button
            type="submit"
            fontSize={1}
            padding={2}
            text={t('checks.waive')}
            disabled={given === ''}
            data-testid="check-waive-submit"
          />
          <Button mode="bleed" fontSize={1} padding={2} text={t('checks.cancel')} onClick={onCancel} />
        </Flex>
      </Stack>
    </form>
  )
}
