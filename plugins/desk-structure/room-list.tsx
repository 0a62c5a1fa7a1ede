import {ChevronRightIcon} from '@sanity/icons/ChevronRight'
import {Badge, Box, Flex, Stack, Text} from '@sanity/ui'
import {useMemo, type ComponentProps, type ComponentType} from 'react'
import {PreviewCard, SanityDefaultPreview, useTranslation} from 'sanity'
import {usePaneRouter, type UserComponent} from 'sanity/structure'
import {countIn, countsOf} from './counts.ts'
import {useLiveQuery} from '../lib/live-query.ts'
import {deskNamespace} from './locale/messages.ts'
import type {Room} from './rooms.ts'

interface RoomListProps {
  readonly rooms: readonly (Room | null)[]
  /** The room that is open to the right. */
  readonly childItemId: string
}

/**
 * A pane that lists rooms with their numbers. The Studio's own list can show numbers only by being made anew with each of them,
 * and everything to its right with it.
 */
const RoomList = ({rooms, childItemId}: RoomListProps) => {
  const {t} = useTranslation(deskNamespace)
  const {query, types} = useMemo(() => countsOf(rooms), [rooms])
  const counts = useLiveQuery(query, types)
  return (
    <Stack as="ul" gap={1} padding={3} data-testid="desk-list">
      {rooms.map((room, at) =>
        room === null ? (
          <Box as="li" key={`gap-${String(at)}`} paddingY={2} aria-hidden />
        ) : (
          <li key={room.id}>
            <RoomLink
              room={room}
              title={t(room.title)}
              count={countIn(counts, room)}
              isOpen={childItemId === room.id}
            />
          </li>
        ),
      )}
    </Stack>
  )
}

/** The pane for a list of rooms that never changes. */
export const roomListPane = (rooms: readonly (Room | null)[], Head?: ComponentType): UserComponent => {
  const Pane = ({childItemId = ''}: ComponentProps<UserComponent>) => (
    <>
      {Head !== undefined && <Head />}
      <RoomList rooms={rooms} childItemId={childItemId} />
    </>
  )
  return Pane
}

interface RoomLinkProps {
  readonly room: Room
  readonly title: string
  readonly count: number | undefined
  readonly isOpen: boolean
}

const RoomLink = ({room, title, count, isOpen}: RoomLinkProps) => {
  const {ChildLink} = usePaneRouter()
  const Link = useMemo(
    () => (props: object) => <ChildLink {...props} childId={room.id} />,
    [ChildLink, room.id],
  )
  return (
    <PreviewCard
      __unstable_focusRing
      as={Link}
      data-as="a"
      data-testid={`desk-${room.id}`}
      // White on the colour of what is selected has a contrast of 4.3 to 1, less than small text needs.
      pressed={isOpen}
      radius={2}
      tone="inherit"
      {...(isOpen && {'aria-current': 'page'})}
    >
      <SanityDefaultPreview
        icon={room.icon}
        layout="compact"
        title={title}
        status={<Status count={count} />}
      />
    </PreviewCard>
  )
}

const Status = ({count}: {count: number | undefined}) => {
  const {t} = useTranslation(deskNamespace)
  return (
    <Flex align="center" gap={3}>
      {count !== undefined && count > 0 && (
        <Badge fontSize={1} aria-label={t('count', {count})} data-testid="count">
          {count}
        </Badge>
      )}
      <Text size={1} muted>
        <ChevronRightIcon />
      </Text>
    </Flex>
  )
}
