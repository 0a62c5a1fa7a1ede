import {Box, TextInput} from '@sanity/ui'
import {useEffect, useState, type KeyboardEvent} from 'react'
import {useTranslation} from 'sanity'
import {writingNamespace} from '../locale/messages.ts'

interface CaptionInputProps {
  /** As the document has it. */
  readonly caption: string
  readonly isReadOnly: boolean
  readonly onChange: (caption: string) => void
  /** Takes back, or does again, the last step in the text, of which a caption's are some. */
  readonly onHistory: (direction: 'undo' | 'redo') => void
}

/** In milliseconds. What is typed in one go is one step to undo in the text around it. */
const PAUSE = 400

/** A field in the editor's text that is no part of it. */
export const CaptionInput = ({caption, isReadOnly, onChange, onHistory}: CaptionInputProps) => {
  const {t} = useTranslation(writingNamespace)
  const [typed, setTyped] = useState<string>()
  const isNew = typed !== undefined && typed !== caption
  useEffect(() => {
    if (!isNew) return undefined
    const timer = setTimeout(() => onChange(typed), PAUSE)
    return () => clearTimeout(timer)
  }, [isNew, typed, onChange])
  const finish = () => {
    if (isNew) onChange(typed)
    setTyped(undefined)
  }
  return (
    <Box contentEditable={false} paddingX={3} paddingTop={3}>
      <TextInput
        value={typed ?? caption}
        onChange={({currentTarget}) => setTyped(currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          const direction = historyKey(event)
          if (direction === undefined) return
          // The browser's own history is one for the whole page: it would take back words of the text behind the editor's back.
          event.preventDefault()
          finish()
          onHistory(direction)
        }}
        readOnly={isReadOnly}
        border={false}
        fontSize={1}
        padding={2}
        weight="medium"
        placeholder={t('table.caption.placeholder')}
        aria-label={t('table.caption')}
        data-testid="table-caption"
      />
    </Box>
  )
}

const historyKey = ({key, ctrlKey, metaKey, shiftKey}: KeyboardEvent): 'undo' | 'redo' | undefined => {
  if (!ctrlKey && !metaKey) return undefined
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' ? 'redo' : undefined
}
