import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {ClockIcon} from '@sanity/icons/Clock'
import {Box, Button, Card, Flex, Text} from '@sanity/ui'
import {memo, type ComponentType} from 'react'
import {useTranslation} from 'sanity'
import type {Verdict} from './checks/verdict.ts'
import {previewNamespace} from './locale/messages.ts'
import {fullnessOf} from './render/fullness.ts'
import {useFingerprint} from './use-fingerprint.ts'
import type {TextFile} from '../../newsletter/render/bundle.ts'

interface StatusBarProps {
  readonly file: TextFile
  /** Its bytes, as text. */
  readonly content: string
  /** Whether the issue can be exported as it is. */
  readonly verdict: Verdict
  readonly onShowChecks: () => void
  readonly onCopyHash: (hash: string) => void
}

/** What is known of the bytes that are shown. */
export const StatusBar = ({file, content, verdict, onShowChecks, onCopyHash}: StatusBarProps) => {
  const {
    fingerprint: {size, sha256},
    isCurrent,
  } = useFingerprint(content)
  return (
    <Known
      file={file}
      size={size}
      sha256={sha256}
      isCurrent={isCurrent}
      state={verdict.state}
      errors={verdict.state === 'blocked' ? verdict.errors : 0}
      onShowChecks={onShowChecks}
      onCopyHash={onCopyHash}
    />
  )
}

interface KnownProps extends Pick<StatusBarProps, 'file' | 'onShowChecks' | 'onCopyHash'> {
  readonly size: number
  readonly sha256: string
  /** Whether the hash is that of what is shown. */
  readonly isCurrent: boolean
  readonly state: Verdict['state']
  readonly errors: number
}

/** Is drawn anew with what is known, not with each letter. */
const Known = memo(function Known({
  file,
  size,
  sha256,
  isCurrent,
  state,
  errors,
  onShowChecks,
  onCopyHash,
}: KnownProps) {
  const {t} = useTranslation(previewNamespace)
  const fullness = file === 'email.html' ? fullnessOf(size) : {state: 'fine' as const}
  return (
    <Card borderTop paddingX={3} paddingY={2} data-testid="preview-status">
      <Flex align="center" gap={3} wrap="wrap">
        <VerdictButton state={state} errors={errors} onClick={onShowChecks} />
        <Box flex={1} />
        <Text size={1} muted data-testid="preview-size" data-bytes={size}>
          {t('status.size', {kilobytes: (size / 1000).toFixed(1)})}
        </Text>
        <Button
          mode="bleed"
          padding={2}
          fontSize={1}
          muted
          text={t('status.hash', {hash: isCurrent ? `${sha256.slice(0, 8)}…` : '…'})}
          title={isCurrent ? t('status.copy-hash', {name: file, hash: sha256}) : undefined}
          aria-disabled={!isCurrent}
          onClick={() => {
            if (isCurrent) onCopyHash(sha256)
          }}
          data-testid="preview-hash"
          data-sha256={isCurrent ? sha256 : undefined}
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
})

interface VerdictButtonProps {
  readonly state: Verdict['state']
  readonly errors: number
  readonly onClick: () => void
}

const VerdictButton = ({state, errors, onClick}: VerdictButtonProps) => {
  const {t} = useTranslation(previewNamespace)
  return (
    <Button
      mode="bleed"
      padding={2}
      fontSize={1}
      icon={ICONS[state]}
      text={state === 'blocked' ? t('status.blocked', {count: errors}) : t(`status.${state}`)}
      tone={state === 'blocked' ? 'critical' : 'default'}
      muted={state !== 'blocked'}
      title={t('status.show-checks')}
      onClick={onClick}
      data-testid="preview-verdict"
      data-state={state}
    />
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
