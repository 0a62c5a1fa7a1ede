import {AddIcon} from '@sanity/icons/Add'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {SortIcon} from '@sanity/icons/Sort'
import {Badge, Box, Button, Card, Flex, Grid, Select, Stack, Text} from '@sanity/ui'
import {useEffect, useId, useRef, type ReactNode} from 'react'
import {useCurrentLocale, useTranslation} from 'sanity'
import {shorten} from '../../../newsletter/contract/raw.ts'
import type {Person} from '../load/use-checker.ts'
import type {SheetIssue} from '../load/use-issues.ts'
import {CLAIM_KINDS} from '../../../newsletter/vocabulary.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import {lookOf} from '../parts/state-look.ts'
import {StateBadge} from '../parts/state-badge.tsx'
import {isQuotation, textAt, type Entry, type LooseWords} from '../sheet/entries.ts'
import {countsByState, isOpen, type QueueFilter} from '../sheet/queue.ts'
import {LooseList} from './loose-list.tsx'

interface QueuePaneProps {
  readonly issues: readonly SheetIssue[]
  readonly issue: SheetIssue
  readonly onIssue: (id: string) => void
  readonly entries: readonly Entry[]
  readonly queue: readonly Entry[]
  readonly loose: readonly LooseWords[]
  readonly filter: QueueFilter
  readonly onFilter: (filter: QueueFilter) => void
  readonly people: readonly Person[]
  readonly myId: string | undefined
  readonly selected: string | undefined
  readonly onSelect: (entry: Entry) => void
  readonly reconfirm: ReactNode
  readonly onPaper: () => void
  readonly onClaim: () => void
}

/** What there is to check, and what of it is shown. */
export const QueuePane = (props: QueuePaneProps) => {
  const {issues, issue, onIssue, entries, queue, filter, onFilter, people, myId, selected, onSelect} = props
  const {t} = useTranslation(factCheckNamespace)
  const done = entries.filter((entry) => !isOpen(entry)).length
  return (
    <Flex direction="column" height="fill" as="aside" aria-label={t('queue.label')}>
      <Card borderBottom padding={3}>
        <Stack gap={3}>
          <Choice
            label={t('queue.issue')}
            value={issue.id}
            onChange={onIssue}
            options={issues.map(({id, number, title}) => ({
              value: id,
              title: t('queue.issue.option', {number: number ?? '–', title}),
            }))}
            testId="choose-issue"
          />
          <Grid gridTemplateColumns={2} gap={2}>
            <Choice
              label={t('queue.kind')}
              value={filter.kind}
              onChange={(kind) => onFilter({...filter, kind: kind as QueueFilter['kind']})}
              options={[
                {value: 'everything', title: t('queue.kind.everything')},
                {value: 'quotation', title: t('queue.kind.quotation')},
                ...CLAIM_KINDS.map(({value}) => ({value, title: t(`queue.kind.${value}`)})),
              ]}
              testId="choose-kind"
            />
            <Choice
              label={t('queue.state')}
              value={filter.state}
              onChange={(state) => onFilter({...filter, state: state as QueueFilter['state']})}
              options={[
                {value: 'open', title: t('queue.state.open')},
                {value: 'all', title: t('queue.state.all')},
                ...countsByState(entries).map(({state, count}) => ({
                  value: state,
                  title: `${lookOf(state).title} (${String(count)})`,
                })),
              ]}
              testId="choose-state"
            />
            <Choice
              label={t('queue.assignee')}
              value={filter.assignee}
              onChange={(assignee) => onFilter({...filter, assignee})}
              options={[
                {value: 'anybody', title: t('queue.assignee.anybody')},
                ...(myId === undefined ? [] : [{value: myId, title: t('queue.assignee.me')}]),
                {value: 'nobody', title: t('queue.assignee.nobody')},
                ...people.filter(({id}) => id !== myId).map(({id, name}) => ({value: id, title: name})),
              ]}
              testId="choose-assignee"
            />
            <Flex direction="column" justify="flex-end">
              <Button
                mode="ghost"
                fontSize={1}
                padding={2}
                icon={AddIcon}
                text={t('claim.add')}
                title={t('claim.add.help')}
                onClick={props.onClaim}
                data-testid="add-claim"
              />
            </Flex>
          </Grid>
          <Flex align="center" justify="space-between" gap={2}>
            <Text size={1} muted data-testid="progress">
              {t('queue.progress', {done, total: entries.length})}
            </Text>
            <Flex gap={1}>
              <Button
                mode="bleed"
                padding={2}
                fontSize={1}
                icon={SortIcon}
                text={t(filter.order === 'print' ? 'queue.order.print' : 'queue.order.oldest')}
                onClick={() => onFilter({...filter, order: filter.order === 'print' ? 'oldest' : 'print'})}
              />
              <Button
                mode="bleed"
                padding={2}
                fontSize={1}
                icon={DocumentTextIcon}
                text={t('paper.open')}
                title={t('paper.help')}
                onClick={props.onPaper}
                data-testid="on-paper"
              />
            </Flex>
          </Flex>
          {props.reconfirm}
        </Stack>
      </Card>
      <Box flex={1} overflow="auto" padding={2}>
        <Stack as="ul" gap={1} data-testid="queue">
          {queue.map((entry) => (
            <li key={entry.key}>
              <QueueItem
                entry={entry}
                assignee={people.find(({id}) => id === entry.assigneeId)?.name}
                isSelected={entry.key === selected}
                onSelect={onSelect}
              />
            </li>
          ))}
        </Stack>
        {props.loose.length > 0 && <LooseList loose={props.loose} />}
      </Box>
    </Flex>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly {readonly value: string; readonly title: string}[]
  readonly onChange: (value: string) => void
  readonly testId: string
}

const Choice = ({label, value, options, onChange, testId}: ChoiceProps) => {
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={0} muted>
        {label}
      </Text>
      <Select
        id={id}
        fontSize={1}
        padding={2}
        value={value}
        onChange={({currentTarget}) => onChange(currentTarget.value)}
        data-testid={testId}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </Select>
    </Stack>
  )
}

interface QueueItemProps {
  readonly entry: Entry
  readonly assignee: string | undefined
  readonly isSelected: boolean
  readonly onSelect: (entry: Entry) => void
}

const QueueItem = ({entry, assignee, isSelected, onSelect}: QueueItemProps) => {
  const ref = useRef<HTMLDivElement>(null)
  const {t} = useTranslation(factCheckNamespace)
  const {id: language} = useCurrentLocale()
  const day = new Intl.DateTimeFormat(language, {day: 'numeric', month: 'short'})
  const about = isQuotation(entry) ? textAt(entry.quote, 'speaker') : t(`claim.${entry.kind}`)
  useEffect(() => {
    if (isSelected) ref.current?.scrollIntoView({block: 'nearest'})
  }, [isSelected])
  return (
    <div ref={ref}>
      <Card
        __unstable_focusRing
        as="button"
        style={{width: '100%'}}
        radius={2}
        padding={3}
        border
        tone={isSelected ? 'primary' : 'default'}
        pressed={isSelected}
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => onSelect(entry)}
        data-testid="queue-item"
        data-use={entry.use.useId}
      >
        <Stack gap={3}>
          <Flex align="center" justify="space-between" gap={2}>
            <StateBadge state={entry.state.state} />
            {assignee !== undefined && <Badge fontSize={0}>{assignee}</Badge>}
          </Flex>
          <Text size={1} style={{lineHeight: 1.5}}>
            {shorten(entry.use.printed, 110)}
          </Text>
          <Flex align="center" justify="space-between" gap={2}>
            <Box flex={1}>
              <Text size={0} muted textOverflow="ellipsis">
                {[about, entry.document.title].filter((part) => part !== '').join(' · ')}
              </Text>
            </Box>
            {entry.since !== '' && (
              <Text size={0} muted title={t('queue.since')}>
                {day.format(new Date(entry.since))}
              </Text>
            )}
          </Flex>
        </Stack>
      </Card>
    </div>
  )
}
