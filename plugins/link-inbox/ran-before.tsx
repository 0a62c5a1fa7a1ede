import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import {useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'
import {spellingsOf} from '../../newsletter/web-address/page-key.ts'
import {useLiveQuery} from '../lib/live-query.ts'
import {earlierRunsIn, sameAddressQuery, type EarlierRun} from './earlier-runs.ts'
import {linkInboxNamespace} from './locale/messages.ts'

interface RanBeforeProps {
  readonly href: string
  /** The link that asks, without `drafts.` in front. */
  readonly linkId: string
}

/** Warns of other links to the same page, and names their issues. Nothing where there are none. */
export const RanBefore = ({href, linkId}: RanBeforeProps) => {
  const params = useMemo(() => ({spellings: spellingsOf(href), link: linkId}), [href, linkId])
  const answer = useLiveQuery(sameAddressQuery, TYPES, params)
  const runs = useMemo(() => earlierRunsIn(answer, href), [answer, href])
  if (runs.length === 0) return null
  return (
    <Card tone="caution" border radius={2} padding={3} role="status" data-testid="ran-before">
      <Flex gap={3}>
        <Text size={1}>
          <WarningOutlineIcon />
        </Text>
        <Stack gap={3}>
          {runs.map((run) => (
            <Run key={`${run.linkId} ${run.issue?.id ?? ''}`} run={run} />
          ))}
        </Stack>
      </Flex>
    </Card>
  )
}

const TYPES = ['weeklyLink', 'issue'] as const

const Run = ({run: {linkId, headline, issue}}: {readonly run: EarlierRun}) => {
  const {t} = useTranslation(linkInboxNamespace)
  const said = issue === null ? 'same.inbox' : issue.status === 'published' ? 'same.ran' : 'same.chosen'
  return (
    <Text size={1}>
      {t(said, {number: issue?.number ?? '–'})}{' '}
      <IntentLink intent="edit" params={{id: linkId, type: 'weeklyLink'}}>
        {headline ?? t('same.untitled')}
      </IntentLink>
    </Text>
  )
}
