import {ChevronDownIcon} from '@sanity/icons/ChevronDown'
import {InsertBelowIcon} from '@sanity/icons/InsertBelow'
import {RemoveCircleIcon} from '@sanity/icons/RemoveCircle'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {Menu, MenuButton, MenuItem} from '@sanity/ui/menu'
import {useId} from 'react'
import {useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'
import {keepsFocus} from '../lib/keeps-focus.ts'
import {linkInboxNamespace} from './locale/messages.ts'
import type {IssueOfLink} from './open-issues.ts'
import {useLinkPlace} from './use-link-place.ts'
import {useMoveLink} from './use-move-link.tsx'

/** Where a link is, at the head of its form, and the way into this week's issue and out again. */
export const LinkPlaceCard = ({linkId}: {readonly linkId: string}) => {
  const {t} = useTranslation(linkInboxNamespace)
  const place = useLinkPlace(linkId)
  const {put, takeOut} = useMoveLink(linkId)
  // Its room is kept while it is asked, so that the form doesn't jump.
  if (place === undefined) return <Card border radius={2} padding={3} style={{minHeight: MIN_HEIGHT}} />
  const [first, ...others] = place.canGoTo
  const isWaiting = place.isIn.some(({status}) => status !== 'published')
  return (
    <Card
      ref={onButtons}
      as="section"
      aria-label={t('place.label')}
      border
      radius={2}
      padding={3}
      tone={isWaiting ? 'positive' : 'default'}
      style={{minHeight: MIN_HEIGHT}}
      data-testid="link-place"
    >
      <Flex align="center" justify="space-between" gap={3} wrap="wrap">
        <Stack gap={3} flex={1} aria-live="polite">
          {place.isIn.length === 0 ? (
            <Text size={1}>{t('place.inbox')}</Text>
          ) : (
            place.isIn.map((issue) => <Standing key={issue.id} issue={issue} onTakeOut={takeOut} />)
          )}
        </Stack>
        {first !== undefined && !isWaiting && (
          <Flex gap={1}>
            <Button
              mode="ghost"
              padding={2}
              fontSize={1}
              icon={InsertBelowIcon}
              text={t('action.put', {number: first.number ?? '–'})}
              onClick={() => put(first)}
              data-testid="put-into-issue"
            />
            {others.length > 0 && <OtherIssues issues={others} onPut={put} />}
          </Flex>
        )}
      </Flex>
    </Card>
  )
}

/** What puts a link in and what takes it out stand in for each other. */
const onButtons = keepsFocus('button')

/** In pixels: with its one row of buttons. */
const MIN_HEIGHT = 52

interface StandingProps {
  readonly issue: IssueOfLink
  readonly onTakeOut: (issue: IssueOfLink) => void
}

const Standing = ({issue, onTakeOut}: StandingProps) => {
  const {t} = useTranslation(linkInboxNamespace)
  const number = issue.number ?? '–'
  const hasRun = issue.status === 'published'
  return (
    <Flex align="center" justify="space-between" gap={3}>
      <Text size={1}>
        <IntentLink intent="edit" params={{id: issue.id, type: 'issue'}}>
          {t(hasRun ? 'place.run' : 'place.chosen', {number})}
        </IntentLink>
      </Text>
      {!hasRun && (
        <Button
          mode="ghost"
          padding={2}
          fontSize={1}
          icon={RemoveCircleIcon}
          text={t('action.take-out', {number})}
          onClick={() => onTakeOut(issue)}
          data-testid="take-out-of-issue"
        />
      )}
    </Flex>
  )
}

interface OtherIssuesProps {
  readonly issues: readonly IssueOfLink[]
  readonly onPut: (issue: IssueOfLink) => void
}

const OtherIssues = ({issues, onPut}: OtherIssuesProps) => {
  const {t} = useTranslation(linkInboxNamespace)
  const id = useId()
  return (
    <MenuButton
      id={id}
      button={<Button mode="ghost" padding={2} icon={ChevronDownIcon} aria-label={t('place.other')} />}
      menu={
        <Menu>
          {issues.map((issue) => (
            <MenuItem
              key={issue.id}
              fontSize={1}
              text={t('action.put', {number: issue.number ?? '–'})}
              onClick={() => onPut(issue)}
            />
          ))}
        </Menu>
      }
      popover={{portal: true}}
    />
  )
}
