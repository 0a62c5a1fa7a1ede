import {Card, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {memo, useMemo, useState, type ComponentProps} from 'react'
import {useTranslation} from 'sanity'
import type {UserViewComponent} from 'sanity/structure'
import {IssueView} from './issue-view.tsx'
import {useIssueAnswers} from './live/use-issue-answers.ts'
import {useIssueOf} from './live/use-issue-of.ts'
import {previewNamespace} from './locale/messages.ts'
import {parseAgain} from './render/parse-again.ts'
import {previewOf} from './render/preview-issue.ts'

/** The view beside a form: the issue that prints the document, as the export would write it now. */
export const PreviewPane = ({documentId, schemaType}: ComponentProps<UserViewComponent>) => (
  <PreviewOf documentId={documentId} typeName={schemaType.name} />
)

/** The issue that prints a document. The Studio draws a pane anew with each change of its document, which says nothing of the issue. */
export const PreviewOf = memo(function PreviewOf({documentId, typeName}: PreviewProps) {
  const issueId = useIssueOf(documentId, typeName)
  const answers = useIssueAnswers(issueId ?? undefined)
  const [parse] = useState(parseAgain)
  const preview = useMemo(
    () => (answers === undefined ? undefined : previewOf(answers.drafts, parse)),
    [answers, parse],
  )
  if (issueId === null) return <NoIssue />
  if (issueId === undefined || answers === undefined || preview === undefined) return <Loading />
  return <IssueView documentId={documentId} issueId={issueId} preview={preview} answers={answers} />
})

interface PreviewProps {
  readonly documentId: string
  readonly typeName: string
}

const Loading = () => {
  const {t} = useTranslation(previewNamespace)
  return (
    <Flex align="center" justify="center" height="fill" gap={3} padding={4}>
      <Spinner muted />
      <Text size={1} muted>
        {t('loading')}
      </Text>
    </Flex>
  )
}

const NoIssue = () => {
  const {t} = useTranslation(previewNamespace)
  return (
    <Flex align="center" justify="center" height="fill" padding={4}>
      <Card padding={4} data-testid="preview-no-issue">
        <Stack gap={4}>
          <Text as="h2" align="center" weight="medium">
            {t('no-issue.title')}
          </Text>
          <Text align="center" muted size={1}>
            {t('no-issue.text')}
          </Text>
        </Stack>
      </Card>
    </Flex>
  )
}
