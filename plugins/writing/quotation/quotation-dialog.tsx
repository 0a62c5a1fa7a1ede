import {Card, Dialog, Stack, Text} from '@sanity/ui'
import {Autocomplete} from '@sanity/ui/autocomplete'
import {useToast} from '@sanity/ui/toast'
import {useEffect, useId, useMemo, useRef, useState, type RefObject} from 'react'
import {PreviewCard, SanityDefaultPreview, useClient, useTranslation} from 'sanity'
import {API_VERSION} from '../../../schemas/lib/api-version.ts'
import {messageOf} from '../../lib/message-of.ts'
import {writingNamespace} from '../locale/messages.ts'
import {choiceIcons} from './choice-icons.ts'
import type {Marking} from './marking.ts'
import {fits, sourcesIn, sourcesQuery, type Choice, type Sources} from './sources.ts'
import {useMarkQuotation} from './use-mark-quotation.ts'

interface QuotationDialogProps {
  readonly marking: Marking
  readonly onClose: () => void
}

/** Asks where the marked words come from, and marks them. The cursor waits in the search. */
export const QuotationDialog = ({marking, onClose}: QuotationDialogProps) => {
  const {t} = useTranslation(writingNamespace)
  const {push} = useToast()
  const id = useId()
  const sources = useSources(marking.words)
  const mark = useMarkQuotation()
  const search = useRef<HTMLInputElement>(null)
  useHeldFocus(search)
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  // A second press can come sooner than a state changes; two quotes would be made.
  const isTaken = useRef(false)
  const options = useMemo(() => optionsFor(sources, typed), [sources, typed])
  const take = (value: string) => {
    const choice = options.find((option) => option.value === value)
    if (choice === undefined || sources === undefined || isTaken.current) return
    isTaken.current = true
    setBusy(true)
    mark(marking, choice, sources.language).then(onClose, (error: unknown) => {
      isTaken.current = false
      setBusy(false)
      push({
        status: 'error',
        title: t('quotation.failed'),
        description: messageOf(error),
      })
    })
  }
  return (
    <Dialog
      // It would take the cursor to its button, and a space typed there closes it.
      __unstable_autoFocus={false}
      id={id}
      header={t('quotation.title')}
      width={1}
      onClose={onClose}
      onClickOutside={onClose}
      animate
    >
      <Stack gap={4} padding={4}>
        <Card border padding={3} radius={2} tone="transparent">
          <Text size={1} data-testid="quotation-words">
            {marking.words}
          </Text>
        </Card>
        <Stack gap={3}>
          <Text as="label" htmlFor={`${id}-search`} size={1} weight="medium">
            {t('quotation.source')}
          </Text>
          <Autocomplete<Choice>
            // Which the library leaves out, naming the list as the field's own.
            aria-controls={`${id}-search-listbox`}
            autoFocus
            id={`${id}-search`}
            data-testid="quotation-search"
            disabled={isBusy}
            filterOption={() => true}
            fontSize={1}
            loading={sources === undefined}
            onKeyDown={({key}) => {
              // Before anything is typed, the library's arrow goes through a list that isn't shown.
              if (key === 'ArrowDown') document.getElementById(`${id}-open`)?.click()
            }}
            onQueryChange={(query) => setTyped(query ?? '')}
            onSelect={take}
            openButton={{id: `${id}-open`}}
            options={[...options]}
            placeholder={t('quotation.search')}
            ref={search}
            renderOption={(choice) => <Option choice={choice} />}
          />
          <Text muted size={1}>
            {t('quotation.help')}
          </Text>
        </Stack>
      </Stack>
    </Dialog>
  )
}

/**
 * Keeps what is typed out of the text: the words that are being marked are selected there, and letters meant for the search would
 * replace them, whatever gave the cursor back to the editor meanwhile.
 */
const useHeldFocus = (search: RefObject<HTMLInputElement | null>) => {
  useEffect(() => {
    const giveBack = ({target}: FocusEvent) => {
      if (target instanceof Element && target.closest('[data-pt-editor]') !== null) search.current?.focus()
    }
    document.addEventListener('focusin', giveBack)
    return () => document.removeEventListener('focusin', giveBack)
  }, [search])
}

/** As many as are looked through; typing a letter more is quicker than scrolling. */
const MOST = 12

const optionsFor = (sources: Sources | undefined, typed: string): readonly Choice[] => {
  if (sources === undefined) return []
  const found = sources.choices.filter((choice) => fits(choice, typed)).slice(0, MOST)
  const title = typed.trim()
  if (title === '') return found
  return [
    ...found,
    {value: 'new', kind: 'new', id: '', isPublished: false, title, subtitle: '', language: ''},
  ]
}

const useSources = (words: string): Sources | undefined => {
  const client = useClient({apiVersion: API_VERSION})
  const [sources, setSources] = useState<Sources>()
  useEffect(() => {
    let isWanted = true
    client.fetch<unknown>(sourcesQuery, {words}, {perspective: 'raw', tag: 'mark-quotation'}).then(
      (answer) => {
        if (isWanted) setSources(sourcesIn(answer))
      },
      // Without an answer a new source can still be named.
      () => {
        if (isWanted) setSources(sourcesIn(undefined))
      },
    )
    return () => {
      isWanted = false
    }
  }, [client, words])
  return sources
}

interface OptionProps {
  readonly choice: Choice
  /** Given by the list: whether it is the one that the arrows are at, … */
  readonly selected?: boolean
  /** … and whether it can take the focus. */
  readonly tabIndex?: number
}

const Option = ({choice: {kind, title, subtitle, value}, selected = false, tabIndex}: OptionProps) => {
  const {t} = useTranslation(writingNamespace)
  return (
    // Not a button: an option holds no control, and Enter on one would choose twice.
    <PreviewCard
      __unstable_focusRing
      data-as="button"
      data-testid={`quotation-${value}`}
      padding={1}
      // The colours of what is selected have too little contrast for a subtitle.
      pressed={selected}
      radius={2}
      tabIndex={tabIndex}
      tone="inherit"
    >
      <SanityDefaultPreview
        icon={choiceIcons[kind]}
        layout="default"
        title={
          kind === 'new'
            ? t('quotation.new', {title})
            : title || t(kind === 'quote' ? 'quotation.quote' : 'quotation.source-untitled')
        }
        subtitle={kind === 'quote' ? `${t('quotation.quote')} · ${subtitle}` : subtitle}
      />
    </PreviewCard>
  )
}
