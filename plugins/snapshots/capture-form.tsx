import {Button, Card, Checkbox, Flex, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useId, useState, type SubmitEvent} from 'react'
import {useClient, useTranslation} from 'sanity'
import {sha256} from '../../newsletter/sha256.ts'
import {API_VERSION} from '../../schemas/lib/api-version.ts'
import {today} from '../../schemas/lib/today.ts'
import {Labelled} from '../lib/labelled.tsx'
import {messageOf} from '../lib/message-of.ts'
import {FileChoice} from './file-choice.tsx'
import {keepSnapshot} from './keep-snapshot.ts'
import {snapshotsNamespace} from './locale/messages.ts'
import {TextPreview} from './text-preview.tsx'
import {useCapture, type Captured} from './use-capture.ts'
import {useSnapshots} from './use-snapshots.ts'

interface CaptureFormProps {
  readonly sourceId: string
  /** The source as it stands; anything may be missing. */
  readonly source: Readonly<Record<string, unknown>> | null
  readonly onDone: () => void
}

/** Takes a text, by paste or by file, shows what would be kept, and keeps it. */
export const CaptureForm = ({sourceId, source, onDone}: CaptureFormProps) => {
  const {t} = useTranslation(snapshotsNamespace)
  const ids = {paste: useId(), date: useId(), whole: useId()}
  const [pasted, setPasted] = useState('')
  const [file, setFile] = useState<File>()
  const [isWholePage, setIsWholePage] = useState(false)
  const [date, setDate] = useState(today)
  const captured = useCapture({pasted, file, isWholePage}, textOf(source, 'inLanguage'))
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date))
  const {keep, isKeeping} = useKeeping(onDone)

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (captured.state === 'read' && isDay && !isKeeping)
      keep(captured, {sourceId, sourceDate: date, archiveUrl: textOf(source, 'archiveUrl')}, file)
  }

  return (
    <form onSubmit={submit}>
      <Stack gap={4}>
        <Text size={1} muted>
          {t('capture.intro')}
        </Text>
        <FileChoice file={file} onChange={setFile} />
        {file === undefined ? (
          <Labelled label={t('capture.paste')} id={ids.paste}>
            <TextArea
              id={ids.paste}
              dir="auto"
              rows={8}
              value={pasted}
              onChange={({currentTarget}) => setPasted(currentTarget.value)}
              data-testid="capture-paste"
            />
          </Labelled>
        ) : (
          /\.x?html?$/i.test(file.name) && (
            <Flex align="center" gap={2}>
              <Checkbox
                id={ids.whole}
                checked={isWholePage}
                onChange={({currentTarget}) => setIsWholePage(currentTarget.checked)}
              />
              <Text as="label" htmlFor={ids.whole} size={1}>
                {t('capture.whole-page')}
              </Text>
            </Flex>
          )
        )}
        <Labelled label={t('capture.date')} id={ids.date}>
          <TextInput
            id={ids.date}
            type="date"
            value={date}
            onChange={({currentTarget}) => setDate(currentTarget.value)}
            data-testid="capture-date"
          />
          {!isDay && (
            <Text size={1} role="alert">
              {t('capture.date.wrong')}
            </Text>
          )}
        </Labelled>
        <Result captured={captured} sourceId={sourceId} isShown={file !== undefined} />
        <Flex gap={2} justify="flex-end">
          <Button type="button" mode="bleed" text={t('capture.cancel')} onClick={onDone} />
          <Button
            type="submit"
            text={t('capture.keep')}
            disabled={captured.state !== 'read' || !isDay || isKeeping}
            loading={isKeeping}
            data-testid="capture-keep"
          />
        </Flex>
      </Stack>
    </form>
  )
}

interface ResultProps {
  readonly captured: Captured
  readonly sourceId: string
  /** The text isn't on the screen already. */
  readonly isShown: boolean
}

const Result = ({captured, sourceId, isShown}: ResultProps) => {
  const {t} = useTranslation(snapshotsNamespace)
  const [newest] = useSnapshots(sourceId) ?? []
  switch (captured.state) {
    case 'nothing':
      return null
    case 'reading':
      return (
        <Text size={1} muted role="status">
          {t('capture.reading')}
        </Text>
      )
    case 'failed':
      return (
        <Card tone="critical" padding={3} radius={2} border role="alert" data-testid="capture-failed">
          <Text size={1}>{captured.message ?? t('capture.unreadable')}</Text>
        </Card>
      )
    case 'read': {
      const {text, extractor} = captured
      const size = t('capture.size', {count: text.length, extractor})
      const comparison =
        newest === undefined
          ? undefined
          : t(newest.sha256 === sha256(text) ? 'capture.same' : 'capture.differs', {date: newest.date})
      return (
        <Stack gap={3}>
          <Text size={1} muted role="status" data-testid="capture-size">
            {[size, comparison].filter((part) => part !== undefined).join('. ')}
          </Text>
          {isShown && <TextPreview label={t('capture.preview')} text={text} />}
        </Stack>
      )
    }
  }
}

const useKeeping = (onDone: () => void) => {
  const {t} = useTranslation(snapshotsNamespace)
  const client = useClient({apiVersion: API_VERSION})
  const toast = useToast()
  const [isKeeping, setIsKeeping] = useState(false)
  const keep = (
    {text, extractor}: {readonly text: string; readonly extractor: string},
    about: {readonly sourceId: string; readonly sourceDate: string; readonly archiveUrl: string | undefined},
    file: File | undefined,
  ) => {
    setIsKeeping(true)
    const method = file === undefined ? ('pasted' as const) : ('file' as const)
    keepSnapshot(
      client,
      {...about, text, extractor, method, capturedAt: new Date().toISOString()},
      file,
    ).then(
      (isNew) => {
        toast.push({status: 'success', title: t(isNew ? 'capture.kept' : 'capture.kept-before')})
        onDone()
      },
      (error: unknown) => {
        setIsKeeping(false)
        toast.push({
          status: 'error',
          title: t('capture.failed'),
          description: messageOf(error),
        })
      },
    )
  }
  return {keep, isKeeping}
}

const textOf = (source: CaptureFormProps['source'], field: string): string | undefined => {
  const value = source?.[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}
