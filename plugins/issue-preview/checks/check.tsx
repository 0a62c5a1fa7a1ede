import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import type {Finding, Fix} from '../../../newsletter/findings/finding.ts'
import {previewNamespace} from '../locale/messages.ts'
import type {Place} from '../use-go-to.ts'
import type {FixTarget} from './apply-fix.ts'

interface CheckProps {
  readonly finding: Finding
  readonly documentType: string | undefined
  readonly onGoTo: (place: Place) => void
  readonly onFix: (target: FixTarget, fix: Fix) => void
}

/** One finding: what is wrong, what to do, its place and its fix. */
export const Check = ({finding, documentType, onGoTo, onFix}: CheckProps) => {
  const {t} = useTranslation(previewNamespace)
  const {documentId, path, range, fix, message, help, severity} = finding
  return (
    <Card
      tone={severity === 'error' ? 'critical' : 'caution'}
      radius={2}
      padding={3}
      data-testid={`check-${severity}`}
      data-rule={finding.ruleId}
      data-message={message}
    >
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {message}
        </Text>
        <Text size={1}>{help}</Text>
        {documentType !== undefined && (
          <Flex gap={2} wrap="wrap">
            <Button
              mode="ghost"
              fontSize={1}
              padding={2}
              text={t('checks.go')}
              aria-label={t('checks.go-to', {message})}
              onClick={() =>
                onGoTo({documentId, documentType, path: range?.from.path.replace(/\.text$/, '') ?? path})
              }
              data-testid="check-go"
            />
            {fix !== undefined && (
              <Button
                mode="ghost"
                fontSize={1}
                padding={2}
                text={fix.title}
                onClick={() => onFix({documentId, documentType}, fix)}
                data-testid="check-fix"
              />
            )}
          </Flex>
        )}
      </Stack>
    </Card>
  )
}
