import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {ClockIcon} from '@sanity/icons/Clock'
import {Box, Button, Card, Flex, Text} from '@sanity/ui'
import type {ComponentType} from 'react'
import {useTranslation} from 'sanity'
import type {Verdict} from './checks/verdict.ts'
import {previewNamespace} from './locale/messages.ts'
import type {Fingerprint} from './render/fingerprint.ts'
import {fullnessOf} from './render/fullness.ts'
import type {BundleFile} from './render/preview-issue.ts'

interface StatusBarProps {
  readonly file: BundleFile
  readonly fingerprint: Fingerprint
  /** Whether the issue can be exported as it is. */
  readonly verdict: Verdict
  readonly onShowChecks: () => void
  readonly onCopyHash: () => void
}

/** What is known of the bytes that are shown. */
export const StatusBar = ({
  file,
  fingerprint: {size, sha256},
  verdict,
  onShowChecks,
  onCopyHash,
}: StatusBarProps) => {
  const {t} = useTranslation(previewNamespace)
  const fullness = file === 'email.html' ? fullnessOf(size) : {state: 'fine' as const}
  return (
    <Card borderTop paddingX={3} paddingY={2} data-testid="preview-status">
      <Flex align="center" gap={3} wrap="wrap">
        <Button
          mode="bleed"
          padding={2}
          fontSize={1}
          icon={ICONS[verdict.state]}
          text={
            verdict.state === 'blocked'
              ? t('status.blocked', {count: verdict.errors})
              : t(`status.${verdict.state}`)
          }
          tone={verdict.state === 'blocked' ? 'critical' : 'default'}
          muted={verdict.state !== 'blocked'}
          title={t('status.show-checks')}
          onClick={onShowChecks}
          data-testid="preview-verdict"
          data-state={verdict.state}
        />
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

const ICONS: Readonly<Record<Verdict['state'], ComponentType>> = {
  checking: ClockIcon,
  unknown: WarningOutlineIcon,
  blocked: WarningOutlineIcon,
  drafting: CheckmarkCircleIcon,
  unpublished: CheckmarkCircleIcon,
  fit: CheckmarkCircleIcon,
}
