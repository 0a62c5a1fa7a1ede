import {UploadIcon} from '@sanity/icons/Upload'
import {Button, Flex, Stack, Text} from '@sanity/ui'
import {useRef} from 'react'
import {useTranslation} from 'sanity'
import {keepsFocus} from '../lib/keeps-focus.ts'
import {snapshotsNamespace} from './locale/messages.ts'

interface FileChoiceProps {
  readonly file: File | undefined
  readonly onChange: (file: File | undefined) => void
}

/** Chooses a file to read the text from, or goes back to pasting. */
export const FileChoice = ({file, onChange}: FileChoiceProps) => {
  const {t} = useTranslation(snapshotsNamespace)
  const input = useRef<HTMLInputElement>(null)
  return (
    <Stack ref={onButtons} gap={3}>
      <Flex align="center" gap={2} wrap="wrap">
        <Button
          type="button"
          mode="ghost"
          icon={UploadIcon}
          text={t(file === undefined ? 'capture.file' : 'capture.file.other')}
          onClick={() => input.current?.click()}
        />
        {file !== undefined && (
          <>
            <Text size={1} weight="medium">
              {file.name}
            </Text>
            <Button
              type="button"
              mode="bleed"
              text={t('capture.file.drop')}
              onClick={() => onChange(undefined)}
            />
          </>
        )}
      </Flex>
      <Text size={1} muted>
        {t('capture.file.kinds')}
      </Text>
      {/* The button beside it is what people meet; this one only opens the system's window. */}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('capture.file')}
        accept=".html,.htm,.xhtml,.pdf,.docx,.txt,.md,text/html,application/pdf,text/plain"
        data-testid="capture-file"
        onChange={({currentTarget}) => {
          const [chosen] = currentTarget.files ?? []
          if (chosen !== undefined) onChange(chosen)
          // So that the same file can be chosen again.
          currentTarget.value = ''
        }}
      />
    </Stack>
  )
}

/** What goes back to pasting goes away with the file. */
const onButtons = keepsFocus('button')
