import {Card, Flex, Spinner, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import {previewNamespace} from '../locale/messages.ts'
import type {Place} from '../use-go-to.ts'
import {CheckList} from './check-list.tsx'
import type {CheckedIssue} from './issue-checks.ts'

interface ChecksProps {
  readonly issueId: string
  readonly checked: CheckedIssue | undefined
  /** The types of the issue's documents, by id. */
  readonly typeOf: (documentId: string) => string | undefined
  readonly onGoTo: (place: Place) => void
}

/** What came of checking the issue. */
export const Checks = ({issueId, checked, typeOf, onGoTo}: ChecksProps) => {
  const {t} = useTranslation(previewNamespace)
  if (checked === undefined)
    return (
      <Flex align="center" justify="center" flex={1} gap={3} padding={4}>
        <Spinner muted />
        <Text size={1} muted>
          {t('checks.running')}
        </Text>
      </Flex>
    )
  if ('failure' in checked)
    return (
      <Card tone="critical" radius={2} padding={3} margin={3} role="alert">
        <Text size={1}>{t('checks.failed', {reason: checked.failure})}</Text>
      </Card>
    )
  return <CheckList issueId={issueId} report={checked.report} typeOf={typeOf} onGoTo={onGoTo} />
}
