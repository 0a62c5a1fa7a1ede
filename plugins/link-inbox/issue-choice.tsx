import {Badge, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useDocumentOperation, useTranslation} from 'sanity'
import {useIntentLink} from 'sanity/router'
import {randomId} from '../../schemas/lib/random-id.ts'
import {appending, linkReference, takingOut} from './link-reference.ts'
import {linkInboxNamespace} from './locale/messages.ts'
import type {OpenIssue} from './open-issues.ts'
import {useOpenIssues} from './use-open-issues.ts'

interface Choice {
  readonly link: {readonly id: string; readonly isPublished: boolean}
  readonly onDone: () => void
}

/** The issues that are being made, each a button that puts the link into it. */
export const IssueChoice = ({link, onDone}: Choice) => {
  const {t} = useTranslation(linkInboxNamespace)
  const issues = useOpenIssues(link.id)
  if (issues === undefined || issues.length === 0)
    return (
      <Text muted size={1}>
        {t(issues === undefined ? 'dialog.loading' : 'dialog.none')}
      </Text>
    )
  return (
    <Stack gap={2}>
      {issues.map((issue) => (
        <IssueButton key={issue._id} issue={issue} link={link} onDone={onDone} />
      ))}
    </Stack>
  )
}

const IssueButton = ({issue, link, onDone}: Choice & {readonly issue: OpenIssue}) => {
  const {t} = useTranslation(linkInboxNamespace)
  const {patch} = useDocumentOperation(issue._id, 'issue')
  const toast = useToast()
  const number = issue.number ?? '–'
  const put = () => {
    const reference = linkReference(link, randomId())
    patch.execute([...appending(reference)])
    toast.push({
      status: 'success',
      title: t('done.title', {number}),
      duration: 10_000,
      closable: true,
      description: (
        <Afterwards
          issueId={issue._id}
          onUndo={() => {
            patch.execute([...takingOut(reference)])
            toast.push({status: 'info', title: t('undone.title', {number})})
          }}
        />
      ),
    })
    onDone()
  }
  return (
    <Button
      mode="ghost"
      width="fill"
      padding={3}
      disabled={issue.hasIt || patch.disabled !== false}
      onClick={put}
      data-testid={`put-into-${String(number)}`}
    >
      <Flex align="center" justify="space-between" gap={3}>
        <Text weight="medium" textOverflow="ellipsis">
          {t('issue.title', {number, title: issue.title ?? t('issue.untitled')})}
        </Text>
        <Badge>{issue.hasIt ? t('issue.has-it') : t('issue.links', {count: issue.links})}</Badge>
      </Flex>
    </Button>
  )
}

const Afterwards = ({issueId, onUndo}: {readonly issueId: string; readonly onUndo: () => void}) => {
  const {t} = useTranslation(linkInboxNamespace)
  const {href, onClick} = useIntentLink({intent: 'edit', params: {id: issueId, type: 'issue'}})
  return (
    <Card marginTop={2} tone="inherit">
      <Flex gap={2}>
        <Button
          as="a"
          href={href}
          onClick={onClick}
          mode="ghost"
          padding={2}
          fontSize={1}
          text={t('done.open')}
        />
        <Button onClick={onUndo} mode="bleed" padding={2} fontSize={1} text={t('done.undo')} />
      </Flex>
    </Card>
  )
}
