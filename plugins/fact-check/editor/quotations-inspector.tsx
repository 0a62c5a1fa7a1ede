import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {Box, Card, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {defineDocumentInspector, stringToPath, useTranslation, type DocumentInspectorProps} from 'sanity'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'
import {shorten} from '../../../newsletter/contract/raw.ts'
import type {StateName} from '../../../newsletter/quotes/derive-state.ts'
import {REASONS} from '../../../newsletter/quotes/reasons.ts'
import {useSheetOfForm} from '../load/use-sheet.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import {StateBadge} from '../parts/state-badge.tsx'

/** Lists every quotation of the open document with its state, each one click from its place. */
const QuotationsInspector = ({onClose}: DocumentInspectorProps) => {
  const {t} = useTranslation(factCheckNamespace)
  useFocusBack()
  const {value, onPathOpen, onFocus} = useDocumentPane()
  const sheet = useSheetOfForm(value)
  const open = (path: string) => {
    const place = stringToPath(path)
    onPathOpen(place)
    onFocus(place)
  }
  return (
    <Flex direction="column" height="fill" overflow="hidden" data-testid="quotations-inspector">
      <DocumentInspectorHeader
        as="header"
        title={t('inspector.title')}
        closeButtonLabel={t('inspector.close')}
        onClose={onClose}
      />
      <Box flex={1} overflow="auto" padding={3}>
        {sheet === undefined ? (
          <Flex justify="center" padding={5}>
            <Spinner muted />
          </Flex>
        ) : sheet.entries.length + sheet.loose.length === 0 ? (
          <Text size={1} muted>
            {t('inspector.none')}
          </Text>
        ) : (
          <Stack as="ul" gap={2}>
            {sheet.loose.map(({path, start, words}) => (
              <li key={`${path} ${String(start)}`}>
                <Row
                  state="unregistered"
                  words={words}
                  reason={t('inspector.loose')}
                  onOpen={() => open(path)}
                />
              </li>
            ))}
            {sheet.entries.map(({key, use, state}) => (
              <li key={key}>
                <Row
                  state={state.state}
                  words={use.printed}
                  reason={state.state === 'verified' ? '' : REASONS[state.reason].help}
                  onOpen={() => open(use.parts[0]?.path ?? '')}
                />
              </li>
            ))}
          </Stack>
        )}
      </Box>
    </Flex>
  )
}

interface RowProps {
  readonly state: StateName
  readonly words: string
  /** What to do about it. */
  readonly reason: string
  readonly onOpen: () => void
}

const Row = ({state, words, reason, onOpen}: RowProps) => (
  <Card
    __unstable_focusRing
    as="button"
    border
    radius={2}
    padding={3}
    style={{width: '100%'}}
    onClick={onOpen}
    data-testid="quotation"
  >
    <Stack gap={3}>
      <Flex>
        <StateBadge state={state} />
      </Flex>
      <Text size={1} style={{lineHeight: 1.5}}>
        {shorten(words, 140)}
      </Text>
      {reason !== '' && (
        <Text size={1} muted>
          {reason}
        </Text>
      )}
    </Stack>
  </Card>
)

/** Gives the focus back, when it is closed, to what it was opened from. */
const useFocusBack = (): void => {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus()
    },
    [opener],
  )
}

/** Types whose documents print quotations. */
const PRINTING: ReadonlySet<string> = new Set(['essay', 'weeklyLink', 'issue'])

/** The inspector beside the form of whatever prints quotations. */
export const quotationsInspector = defineDocumentInspector({
  name: 'quotations',
  component: QuotationsInspector,
  useMenuItem: ({documentType}) => {
    const {t} = useTranslation(factCheckNamespace)
    return {
      hidden: !PRINTING.has(documentType),
      icon: BlockquoteIcon,
      title: t('inspector.title'),
      showAsAction: true,
    }
  },
})
