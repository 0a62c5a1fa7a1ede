import {Badge, Flex, Grid, Select, Stack, Text} from '@sanity/ui'
import {useId, useMemo, useState} from 'react'
import {useTranslation} from 'sanity'
import {differencesBetween} from '../lib/differences.ts'
import {Labelled} from '../lib/labelled.tsx'
import {changesIn, shortened} from './shortened.ts'
import {snapshotsNamespace} from './locale/messages.ts'
import {PassageText} from './passage-text.tsx'
import type {ListedSnapshot} from './snapshots-of.ts'
import {TextFrame, TextPreview} from './text-preview.tsx'
import {useTexts} from './use-texts.ts'

interface ComparisonProps {
  /** Newest first; at least one. */
  readonly snapshots: readonly ListedSnapshot[]
}

/** What changed between two snapshots, any two, the newest pair at first; of a single one its text. */
export const Comparison = ({snapshots}: ComparisonProps) => {
  const {t} = useTranslation(snapshotsNamespace)
  const [chosen, setChosen] = useState<{older?: string; newer?: string}>({})
  const [first, second] = snapshots
  const newer = snapshots.find(({id}) => id === chosen.newer) ?? first
  const older = snapshots.find(({id}) => id === chosen.older) ?? second
  const texts = useTexts(older?.id, newer?.id)
  if (older === undefined) {
    return (
      <Stack gap={4}>
        <Text as="h2" size={2} weight="medium">
          {t('text.title')}
        </Text>
        {texts?.newer !== undefined && <TextPreview label={t('text.title')} text={texts.newer} />}
      </Stack>
    )
  }
  return (
    <Stack gap={4}>
      <Text as="h2" size={2} weight="medium">
        {t('compare.title')}
      </Text>
      <Grid gridTemplateColumns={2} gap={3}>
        <Choice
          label={t('compare.older')}
          value={older.id}
          snapshots={snapshots}
          onChange={(id) => setChosen({...chosen, older: id})}
        />
        <Choice
          label={t('compare.newer')}
          value={newer?.id ?? ''}
          snapshots={snapshots}
          onChange={(id) => setChosen({...chosen, newer: id})}
        />
      </Grid>
      {texts !== undefined && <Difference older={texts.older ?? ''} newer={texts.newer ?? ''} />}
    </Stack>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly snapshots: readonly ListedSnapshot[]
  readonly onChange: (id: string) => void
}

const Choice = ({label, value, snapshots, onChange}: ChoiceProps) => {
  const id = useId()
  return (
    <Labelled label={label} id={id}>
      <Select
        id={id}
        fontSize={1}
        value={value}
        onChange={({currentTarget}) => onChange(currentTarget.value)}
      >
        {snapshots.map((snapshot) => (
          <option key={snapshot.id} value={snapshot.id}>
            {[snapshot.date, snapshot.origin].filter((part) => part !== '').join(' · ')}
          </option>
        ))}
      </Select>
    </Labelled>
  )
}

const Difference = ({older, newer}: {readonly older: string; readonly newer: string}) => {
  const {t} = useTranslation(snapshotsNamespace)
  const passages = useMemo(() => differencesBetween(older, newer), [older, newer])
  const {added, removed} = changesIn(passages)
  if (added + removed === 0) {
    return (
      <Text size={1} role="status" data-testid="difference-summary">
        {t('compare.same')}
      </Text>
    )
  }
  const summary = [
    ...(added > 0 ? [t('compare.added', {count: added})] : []),
    ...(removed > 0 ? [t('compare.removed', {count: removed})] : []),
  ]
  return (
    <Stack gap={3}>
      <Flex align="center" gap={3} wrap="wrap">
        <Text size={1} role="status" data-testid="difference-summary">
          {summary.join(', ')}
        </Text>
        <Badge tone="positive">
          <ins>{t('compare.legend.added')}</ins>
        </Badge>
        <Badge tone="critical">
          <del>{t('compare.legend.removed')}</del>
        </Badge>
      </Flex>
      <TextFrame label={t('compare.text')}>
        {shortened(passages).map((passage, at) => (
          <PassageText key={`${String(at)}-${passage.kind}`} passage={passage} />
        ))}
      </TextFrame>
    </Stack>
  )
}
