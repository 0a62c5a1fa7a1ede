import {Box, Button, Card, Dialog, Flex, Radio, Select, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {useId, useMemo, useState, type SubmitEvent} from 'react'
import {useTranslation} from 'sanity'
import type {ClaimKind} from '../../../newsletter/claims/claim-record.ts'
import {shorten} from '../../../newsletter/contract/raw.ts'
import {CLAIM_KINDS} from '../../../newsletter/vocabulary.ts'
import {Labelled} from '../../lib/labelled.tsx'
import type {ClaimToPut} from '../load/use-claims.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import {claimablesIn, type Claimable} from '../sheet/claimable.ts'
import type {Sheet} from '../sheet/entries.ts'

interface ClaimDialogProps {
  readonly sheet: Sheet
  readonly isBusy: boolean
  readonly onPut: (claim: ClaimToPut) => void
  readonly onClose: () => void
}

/** Takes a credit, a statistic or a name from what is printed, and puts it on the sheet. */
export const ClaimDialog = ({sheet, isBusy, onPut, onClose}: ClaimDialogProps) => {
  const {t} = useTranslation(factCheckNamespace)
  const id = useId()
  const [kind, setKind] = useState<ClaimKind>('statistic')
  const [words, setWords] = useState('')
  const [note, setNote] = useState('')
  const [chosen, setChosen] = useState('')
  const found = useMemo(() => claimablesIn(sheet, kind, words), [sheet, kind, words])
  const free = found.filter(({isOnSheet}) => !isOnSheet)
  // The only place needn't be chosen.
  const one = free.find(({key}) => key === chosen) ?? (free.length === 1 ? free[0] : undefined)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (one !== undefined && !isBusy) onPut({kind, documentId: one.documentId, place: one.place, note})
  }
  return (
    <Dialog id={id} header={t('claim.dialog.title')} width={1} onClose={onClose} onClickOutside={onClose}>
      <Box padding={4}>
        <form onSubmit={submit} data-testid="claim-form">
          <Stack gap={4}>
            <Text size={1} muted>
              {t('claim.dialog.text')}
            </Text>
            <Labelled label={t('claim.kind')} id={`${id}-kind`}>
              <Select
                id={`${id}-kind`}
                fontSize={1}
                value={kind}
                onChange={({currentTarget}) => {
                  setKind(CLAIM_KINDS.find(({value}) => value === currentTarget.value)?.value ?? kind)
                  setChosen('')
                }}
                data-testid="claim-kind"
              >
                {CLAIM_KINDS.map(({value}) => (
                  <option key={value} value={value}>
                    {t(`claim.${value}`)}
                  </option>
                ))}
              </Select>
            </Labelled>
            {kind !== 'credit' && (
              <Labelled label={t('claim.words')} id={`${id}-words`}>
                <TextInput
                  id={`${id}-words`}
                  fontSize={1}
                  value={words}
                  placeholder={t(`claim.words.${kind}`)}
                  onChange={({currentTarget}) => setWords(currentTarget.value)}
                  data-testid="claim-words"
                />
              </Labelled>
            )}
            <Places
              places={found}
              chosen={one?.key}
              onChoose={setChosen}
              nothing={
                kind === 'credit' ? t('claim.none.credit') : words.trim() === '' ? '' : t('claim.none')
              }
            />
            <Labelled label={t('claim.note')} id={`${id}-note`}>
              <TextArea
                id={`${id}-note`}
                rows={2}
                fontSize={1}
                value={note}
                onChange={({currentTarget}) => setNote(currentTarget.value)}
                data-testid="claim-note"
              />
            </Labelled>
            <Flex gap={2} justify="flex-end">
              <Button type="button" mode="bleed" text={t('claim.cancel')} onClick={onClose} />
              <Button
                type="submit"
                text={t('claim.put')}
                disabled={one === undefined || isBusy}
                data-testid="claim-put"
              />
            </Flex>
          </Stack>
        </form>
      </Box>
    </Dialog>
  )
}

interface PlacesProps {
  readonly places: readonly Claimable[]
  readonly chosen: string | undefined
  readonly onChoose: (key: string) => void
  /** What is said where there is none. */
  readonly nothing: string
}

const Places = ({places, chosen, onChoose, nothing}: PlacesProps) => {
  const {t} = useTranslation(factCheckNamespace)
  const name = useId()
  return (
    <div aria-live="polite">
      {places.length === 0 ? (
        nothing !== '' && (
          <Text size={1} muted>
            {nothing}
          </Text>
        )
      ) : (
        <Stack
          gap={2}
          role="radiogroup"
          aria-label={t('claim.where')}
          style={{maxHeight: 280, overflow: 'auto'}}
        >
          {places.map(({key, documentTitle, place, isOnSheet}) => (
            <Card key={key} as="label" border radius={2} padding={3} data-testid="claim-place">
              <Flex gap={3} align="flex-start">
                <Radio
                  name={name}
                  value={key}
                  checked={key === chosen}
                  disabled={isOnSheet}
                  onChange={() => onChoose(key)}
                />
                <Stack gap={3} flex={1}>
                  <Text size={1} weight="medium">
                    {place.printed}
                  </Text>
                  {place.context !== place.printed && <Text size={1}>{shorten(place.context, 220)}</Text>}
                  <Text size={1} muted>
                    {isOnSheet ? t('claim.is-on-sheet', {title: documentTitle}) : documentTitle}
                  </Text>
                </Stack>
              </Flex>
            </Card>
          ))}
        </Stack>
      )}
    </div>
  )
}
