import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Box, Button, Card, Flex, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import {previewNamespace} from './locale/messages.ts'
import type {Fingerprint} from './render/fingerprint.ts'
import {fullnessOf} from './render/fullness.ts'
import type {BundleFile} from './render/preview-issue.ts'

interface StatusBarProps {
  readonly file: BundleFile
  readonly fingerprint: Fingerprint
  /** How many findings keep the issue from being exported. */
  readonly findings: number
  readonly onCopyHash: () => void
}

/** What is known of the bytes that are shown. */
export const StatusBar = ({file, fingerprint: {size, sha256}, findings, onCopyHash}: StatusBarProps) => {
  const {t} = useTranslation(previewNamespace)
  const fullness = file === 'email.html' ? fullnessOf(size) : {state: 'fine' as const}
  return (
    <Card borderTop paddingX={3} paddingY={2} data-testid="preview-status">
      <Flex align="center" gap={3} wrap="wrap">
        <Flex align="center" gap={2}>
          <Text size={1} muted={findings === 0}>
            {findings === 0 ? <CheckmarkCircleIcon /> : <WarningOutlineIcon />}
          </Text>
          <Text size={1} muted={findings === 0} data-testid="preview-findings">
            {findings === 0 ? t('status.fit') : t('status.unfit', {count: findings})}
          </Text>
        </Flex>
        <Box flex={1} />
        <Text size={1} muted data-testid="preview-size" data-bytes={size}>
          {t('status.size', {kilobytes: (size / 1000).toFixed(1)})}
        </Text>
        <Button
          mode="bleed"
          padding={2}
          fontSize={1}
          muted
          text={t('status.hash', {hash: `${sha256.slice(0, 8)}…`})}
          title={t('status.copy-hash', {name: file, hash: sha256})}
          onClick={onCopyHash}
          data-testid="preview-hash"
          data-sha256={sha256}
        />
      </Flex>
      {fullness.state !== 'fine' && (
        <Box paddingTop={2} paddingBottom={1}>
          <Text
            size={1}
            weight={fullness.state === 'over' ? 'semibold' : 'regular'}
            data-testid="preview-fullness"
          >
            {fullness.state === 'over'
              ? t('status.size-error', {over: fullness.bytes})
              : t('status.size-warning', {left: fullness.bytes})}
          </Text>
        </Box>
      )}
    </Card>
  )
}
