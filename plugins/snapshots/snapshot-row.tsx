import {Button, Card, Flex, Inline, Stack, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import {useIntentLink} from 'sanity/router'
import {parseSafeUrl} from '../../newsletter/url.ts'
import {snapshotsNamespace} from './locale/messages.ts'
import type {ListedSnapshot} from './snapshots-of.ts'

interface SnapshotRowProps {
  readonly snapshot: ListedSnapshot
  readonly isFirst: boolean
}

/** One snapshot in the list: its day, how it was come by, and where what it was taken from can be seen. */
export const SnapshotRow = ({
  snapshot: {id, date, origin, length, sha256, links},
  isFirst,
}: SnapshotRowProps) => {
  const {t} = useTranslation(snapshotsNamespace)
  const {href, onClick} = useIntentLink({intent: 'edit', params: {id, type: 'sourceSnapshot'}})
  return (
    <Card as="li" borderTop={!isFirst} padding={3} data-testid="snapshot">
      <Flex align="center" gap={3}>
        <Stack flex={1} gap={3}>
          <Text
            size={1}
            weight="medium"
            {...(sha256 !== undefined && {title: t('list.unaltered', {sum: sha256})})}
          >
            {date}
          </Text>
          <Text size={1} muted>
            {[origin, t('list.size', {count: length})].filter((part) => part !== '').join(' · ')}
          </Text>
          {Object.keys(links).length > 0 && (
            <Inline gap={3}>
              <OutsideLink url={links.url} text={links.url === undefined ? '' : hostOf(links.url)} />
              <OutsideLink url={links.archiveUrl} text={t('list.copy')} />
              <OutsideLink url={links.fileUrl} text={t('list.file')} />
            </Inline>
          )}
        </Stack>
        <Button
          as="a"
          href={href}
          onClick={onClick}
          mode="ghost"
          text={t('list.open')}
          aria-label={t('list.open.of', {date})}
        />
      </Flex>
    </Card>
  )
}

/** A link, where the address is one. */
const OutsideLink = ({url, text}: {readonly url: string | undefined; readonly text: string}) => {
  const safe = url === undefined ? undefined : parseSafeUrl(url)
  return safe === undefined ? null : (
    <Text size={1}>
      <a href={safe} target="_blank" rel="noopener noreferrer">
        {text}
      </a>
    </Text>
  )
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)
