import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import type {WaivedFinding} from '../../../newsletter/preflight/waive.ts'
import {previewNamespace} from '../locale/messages.ts'

interface WaivedCheckProps {
  readonly waived: WaivedFinding
  readonly onTakeBack: () => void
}

/** A warning that somebody let pass, and why. */
export const WaivedCheck = ({waived: {finding, waiver}, onTakeBack}: WaivedCheckProps) => {
  const {t} = useTranslation(previewNamespace)
  return (
    <Card border radius={2} padding={3} data-testid="check-waived" data-waived={finding.ruleId}>
      <Stack gap={3}>
        <Text size={1} muted>
          {finding.message}
        </Text>
        <Text size={1}>
          {t(waiver.by === null ? 'checks.reason' : 'checks.reason-by', {
            reason: waiver.reason ?? '',
            by: waiver.by ?? '',
          })}
        </Text>
        <Flex>
          <Button
            mode="ghost"
            fontSize={1}
            padding={2}
            text={t('checks.take-back')}
            aria-label={t('checks.take-back-this', {message: finding.message})}
            onClick={onTakeBack}
            data-testid="check-take-back"
          />
        </Flex>
      </Stack>
    </Card>
  )
}
