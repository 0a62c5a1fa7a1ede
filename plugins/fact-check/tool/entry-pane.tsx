import {ArrowDownIcon} from '@sanity/icons/ArrowDown'
import {ArrowUpIcon} from '@sanity/icons/ArrowUp'
import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {EditIcon} from '@sanity/icons/Edit'
import {RemoveCircleIcon} from '@sanity/icons/RemoveCircle'
import {UndoIcon} from '@sanity/icons/Undo'
import {UserIcon} from '@sanity/icons/User'
import {Box, Button, Card, Container, Flex, Stack, Text} from '@sanity/ui'
import {Menu, MenuButton, MenuItem} from '@sanity/ui/menu'
import {useEffect, useId, useMemo, type ComponentType, type RefObject} from 'react'
import {useTranslation} from 'sanity'
import {useIntentLink} from 'sanity/router'
import {REASONS} from '../../../newsletter/quotes/reasons.ts'
import type {Person} from '../load/use-checker.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import {StateBadge} from '../parts/state-badge.tsx'
import {isClaim, isQuotation, publishedId, refAt, type ClaimEntry, type Entry} from '../sheet/entries.ts'
import type {Checker} from '../sheet/may-judge.ts'
import {HistoryList} from './history-list.tsx'
import {SnapshotPassage} from './snapshot-passage.tsx'
import {WhatChanged} from './what-changed.tsx'
import {WordsOfClaim} from './words-of-claim.tsx'
import {WordsOfEntry} from './words-of-entry.tsx'

interface EntryPaneProps {
  readonly entry: Entry
  readonly position: string
  readonly people: readonly Person[]
  readonly me: Checker | undefined
  readonly hasHistory: boolean
  /** What is scrolled. */
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onMove: (step: 1 | -1) => void
  readonly onAssign: (personId: string | undefined) => void
  /** Takes a claim off the sheet, or puts it back there. */
  readonly onWaive: (entry: ClaimEntry) => void
}

/** One quotation or claim, with all that is looked at to judge it. */
export const EntryPane = (props: EntryPaneProps) => {
  const {entry, position, people, me, hasHistory, scroller, onMove, onAssign, onWaive} = props
  const {t} = useTranslation(factCheckNamespace)
  const translator = isQuotation(entry)
    ? (people.find(({id}) => id === refAt(entry.quote, 'translator'))?.name ?? '')
    : ''
  const reason = REASONS[entry.state.reason]
  useEffect(() => {
    scroller.current?.scrollTo({top: 0})
  }, [scroller, entry.key])
  return (
    <Flex
      direction="column"
      flex={1}
      overflow="hidden"
      as="article"
      aria-label={entry.document.title}
      data-use={entry.use.useId}
    >
      <Card borderBottom padding={3}>
        <Flex align="center" justify="space-between" gap={3} wrap="wrap">
          <Flex align="center" gap={3}>
            <StateBadge state={entry.state.state} />
            <Text size={1} muted data-testid="position">
              {position}
            </Text>
          </Flex>
          <Flex align="center" gap={1}>
            <Assign assigneeId={entry.assigneeId} people={people} me={me} onAssign={onAssign} />
            {isClaim(entry) && (
              <Button
                mode="bleed"
                padding={2}
                fontSize={1}
                icon={entry.claim.waivedFor === '' ? RemoveCircleIcon : UndoIcon}
                text={t(entry.claim.waivedFor === '' ? 'claim.waive' : 'claim.unwaive')}
                title={t('claim.waive.help')}
                onClick={() => onWaive(entry)}
                data-testid="waive-claim"
              />
            )}
            {isQuotation(entry) && entry.quote !== undefined && (
              <OpenLink
                to={{id: publishedId(entry.quote), type: 'quote'}}
                icon={BlockquoteIcon}
                text={t('entry.quote')}
                testId="open-quote"
              />
            )}
            <OpenLink
              to={{
                id: entry.document.id,
                type: entry.document.type,
                ...(entry.use.parts[0] !== undefined && {path: entry.use.parts[0].markPath}),
              }}
              icon={EditIcon}
              text={t('entry.edit')}
              testId="open-editor"
            />
            <Button
              mode="bleed"
              padding={2}
              icon={ArrowUpIcon}
              aria-label={t('entry.previous')}
              aria-keyshortcuts="k"
              onClick={() => onMove(-1)}
            />
            <Button
              mode="bleed"
              padding={2}
              icon={ArrowDownIcon}
              aria-label={t('entry.next')}
              aria-keyshortcuts="j"
              onClick={() => onMove(1)}
            />
          </Flex>
        </Flex>
      </Card>
      {/* Reached by the keyboard, for scrolling. */}
      <Box
        flex={1}
        overflow="auto"
        padding={4}
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={t('entry.label')}
        data-testid="entry"
      >
        <Container width={2}>
          <Stack gap={3}>
            {entry.state.state !== 'verified' && (
              <Stack gap={2} paddingBottom={2} data-testid="reason">
                <Text size={2} weight="medium">
                  {sentence(t(isQuotation(entry) ? 'reason.this' : 'reason.claim'), reason.message)}
                </Text>
                {reason.help !== '' && (
                  <Text size={1} muted>
                    {reason.help}
                  </Text>
                )}
                {isClaim(entry) && entry.claim.waivedFor !== '' && (
                  <Text size={1}>{t('claim.waived-for', {reason: entry.claim.waivedFor})}</Text>
                )}
              </Stack>
            )}
            <WhatChanged entry={entry} />
            {isQuotation(entry) ? (
              <>
                <WordsOfEntry entry={entry} translator={translator} />
                <SnapshotPassage entry={entry} />
              </>
            ) : (
              <WordsOfClaim entry={entry} />
            )}
            <HistoryList entry={entry} people={people} hasHistory={hasHistory} />
          </Stack>
        </Container>
      </Box>
    </Flex>
  )
}

/** A reason is the rest of a sentence whose subject is the quotation. */
const sentence = (subject: string, rest: string): string => `${subject} ${rest}`

interface OpenLinkProps {
  /** A document, and where in it. */
  readonly to: {readonly id: string; readonly type: string; readonly path?: string}
  readonly icon: ComponentType
  readonly text: string
  readonly testId: string
}

const OpenLink = ({to, icon, text, testId}: OpenLinkProps) => {
  const {href, onClick} = useIntentLink({intent: 'edit', params: to})
  return (
    <Button
      as="a"
      href={href}
      onClick={onClick}
      mode="bleed"
      padding={2}
      fontSize={1}
      icon={icon}
      text={text}
      data-testid={testId}
    />
  )
}

interface AssignProps {
  readonly assigneeId: string | undefined
  readonly people: readonly Person[]
  readonly me: Checker | undefined
  readonly onAssign: (personId: string | undefined) => void
}

const Assign = ({assigneeId, people, me, onAssign}: AssignProps) => {
  const {t} = useTranslation(factCheckNamespace)
  const id = useId()
  const assignee = people.find((person) => person.id === assigneeId)
  const others = useMemo(() => people.filter((person) => person.id !== me?.personId), [people, me])
  return (
    <MenuButton
      id={id}
      button={
        <Button
          mode="bleed"
          padding={2}
          fontSize={1}
          icon={UserIcon}
          text={assignee === undefined ? t('entry.assign') : t('entry.assigned', {name: assignee.name})}
          data-testid="assign"
        />
      }
      menu={
        <Menu>
          {me !== undefined && (
            <MenuItem
              fontSize={1}
              text={t('entry.assign.me', {name: me.name})}
              onClick={() => onAssign(me.personId)}
            />
          )}
          {others.map((person) => (
            <MenuItem key={person.id} fontSize={1} text={person.name} onClick={() => onAssign(person.id)} />
          ))}
          {assigneeId !== undefined && (
            <MenuItem fontSize={1} text={t('entry.assign.nobody')} onClick={() => onAssign(undefined)} />
          )}
        </Menu>
      }
      popover={{portal: true}}
    />
  )
}
