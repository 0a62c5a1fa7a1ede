import {Box, Card, Container, Stack, Text} from '@sanity/ui'
import type {ComponentProps} from 'react'
import {useTranslation} from 'sanity'
import type {UserViewComponent} from 'sanity/structure'
import {Comparison} from './comparison.tsx'
import {snapshotsNamespace} from './locale/messages.ts'
import {SnapshotRow} from './snapshot-row.tsx'
import {useSnapshots} from './use-snapshots.ts'

/** A source's snapshots, and what changed from one to another. */
export const SnapshotsView = ({documentId}: ComponentProps<UserViewComponent>) => {
  const {t} = useTranslation(snapshotsNamespace)
  const snapshots = useSnapshots(documentId)
  return (
    <Box height="fill" overflow="auto" padding={4} data-testid="snapshots-view">
      <Container width={2}>
        <Stack gap={5}>
          <Stack gap={4}>
            <Text as="h2" size={2} weight="medium">
              {t('list.title')}
            </Text>
            {snapshots === undefined || snapshots.length === 0 ? (
              <Text size={1} muted role="status">
                {t(snapshots === undefined ? 'list.loading' : 'list.none')}
              </Text>
            ) : (
              <Card border radius={2}>
                <Stack as="ul">
                  {snapshots.map((snapshot, at) => (
                    <SnapshotRow key={snapshot.id} snapshot={snapshot} isFirst={at === 0} />
                  ))}
                </Stack>
              </Card>
            )}
          </Stack>
          {snapshots !== undefined && snapshots.length > 0 && <Comparison snapshots={snapshots} />}
        </Stack>
      </Container>
    </Box>
  )
}
