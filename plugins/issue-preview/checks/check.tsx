import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {useTranslation} from 'sanity'
import type {Finding} from '../../../newsletter/findings/finding.ts'
import {previewNamespace} from '../locale/messages.ts'
import {ReasonForm} from './reason-form.tsx'

interface CheckProps {
  readonly finding: Finding
  /** Left out where there is no document to open. */
  readonly onGo: (() => void) | undefined
  /** Left out where it takes judgement. */
  readonly onFix: (() => void) | undefined
  /** Left out where it can't be waived. */
  readonly onWaive: ((reason: string) => void) | undefined
}

/** One finding: what is wrong, what to do, and the ways to its place, its fix and its waiver. */
export const Check = ({finding, onGo, onFix, onWaive}: CheckProps) => {
  const {t} = useTranslation(previewNamespace)
  // Once it has asked, the keyboard comes back to where that began.
  const [isAsking, setIsAsking] = useState<boolean>()
  const {fix, message, help, severity} = finding
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
        {isAsking === true && onWaive !== undefined ? (
          <ReasonForm
            label={t('checks.why')}
            onReason={(reason) => {
              setIsAsking(false)
              onWaive(reason)
            }}
            onCancel={() => setIsAsking(false)}
          />
        ) : (
          <Flex gap={2} wrap="wrap">
            {onGo !== undefined && (
              <Button
                mode="ghost"
                fontSize={1}
                padding={2}
                text={t('checks.go')}
                aria-label={t('checks.go-to', {message})}
                onClick={onGo}
                data-testid="check-go"
              />
            )}
            {onFix !== undefined && (
              <Button
                mode="ghost"
                fontSize={1}
                padding={2}
                text={fix?.title}
                onClick={onFix}
                data-testid="check-fix"
              />
            )}
            {onWaive !== undefined && (
              <Button
                mode="bleed"
                fontSize={1}
                padding={2}
                text={t('checks.waive-why')}
                aria-label={t('checks.waive-this', {message})}
                autoFocus={isAsking === false}
                onClick={() => setIsAsking(true)}
                data-testid="check-waive"
              />
            )}
          </Flex>
        )}
      </Stack>
    </Card>
  )
}
