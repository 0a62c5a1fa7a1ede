import {SyncIcon} from '@sanity/icons/Sync'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import {useFormValue, useTranslation, type InputProps, type PortableTextInputProps} from 'sanity'
import {isRecord, shorten} from '../../../newsletter/contract/raw.ts'
import type {StateName} from '../../../newsletter/quotes/derive-state.ts'
import {useSheetOfForm} from '../load/use-sheet.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import {isQuotation, publishedId} from '../sheet/entries.ts'
import {selectionOf} from '../sheet/selections.ts'
import {TINTS} from './tinted.tsx'

/** Text fields of documents that print quotations get them tinted by state; every other field stays as it is. */
export const QuotationsInput = (props: InputProps) =>
  isTextOfDocument(props) ? <TintedInput {...props} /> : props.renderDefault(props)

const PRINTING = new Set(['essay', 'weeklyLink', 'issue'])

const isTextOfDocument = (props: InputProps): props is PortableTextInputProps =>
  props.path.length === 1 &&
  props.schemaType.jsonType === 'array' &&
  props.schemaType.of.some(({jsonType, name}) => jsonType === 'object' && name === 'block')

const TintedInput = (props: PortableTextInputProps) => {
  const {t} = useTranslation(factCheckNamespace)
  const value = useFormValue(NOTHING)
  const document = useMemo(() => (isRecord(value) ? value : {}), [value])
  const isPrinting = PRINTING.has(String(document['_type'])) && publishedId(document) !== ''
  return isPrinting ? (
    <Tinted {...props} document={document} warning={(count) => t('editor.changed', {count})} />
  ) : (
    props.renderDefault(props)
  )
}

/** The path of the document itself. */
const NOTHING: [] = []

interface TintedProps extends PortableTextInputProps {
  readonly document: Readonly<Record<string, unknown>>
  readonly warning: (count: number) => string
}

const Tinted = ({document, warning, ...props}: TintedProps) => {
  const {rangeDecorations, value, path} = props
  const sheet = useSheetOfForm(document)
  const [field] = path
  const quotations = useMemo(() => (sheet?.entries ?? []).filter(isQuotation), [sheet])
  const decorations = useMemo(() => {
    if (typeof field !== 'string') return []
    const blocks: readonly unknown[] = value ?? []
    const tint = (state: StateName) => (part: Parameters<typeof selectionOf>[2]) => {
      const selection = selectionOf(blocks.filter(isRecord), field, part)
      return selection === undefined ? [] : [{component: TINTS[state], selection}]
    }
    return [
      ...quotations.flatMap(({use, state}) => use.parts.flatMap(tint(state.state))),
      ...(sheet?.loose ?? []).flatMap(tint('unregistered')),
    ]
  }, [sheet, quotations, value, field])
  const changed = quotations.filter(
    ({state, use}) =>
      state.state === 'stale' &&
      use.parts.some((part) => typeof field === 'string' && part.path.startsWith(`${field}[`)),
  )
  const input = {...props, rangeDecorations: [...(rangeDecorations ?? []), ...decorations]}
  return (
    <Stack gap={3}>
      <div aria-live="polite">
        {changed.length > 0 && (
          <Card tone="caution" border radius={2} padding={3} data-testid="verdicts-lost">
            <Flex gap={3}>
              <Text size={1}>
                <SyncIcon />
              </Text>
              <Stack gap={3}>
                <Text size={1} weight="medium">
                  {warning(changed.length)}
                </Text>
                {changed.map(({key, use}) => (
                  <Text key={key} size={1} muted>
                    “{shorten(use.printed, 90)}”
                  </Text>
                ))}
              </Stack>
            </Flex>
          </Card>
        )}
      </div>
      {props.renderDefault(input)}
    </Stack>
  )
}
