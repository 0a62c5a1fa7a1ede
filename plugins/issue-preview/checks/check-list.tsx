import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {useDocumentStore, useTranslation} from 'sanity'
import type {Finding, Fix} from '../../../newsletter/findings/finding.ts'
import type {PreflightReport} from '../../../newsletter/preflight/preflight.ts'
import {previewNamespace} from '../locale/messages.ts'
import type {Place} from '../use-go-to.ts'
import {applyFix, type FixTarget} from './apply-fix.ts'
import {Check} from './check.tsx'

interface CheckListProps {
  readonly report: PreflightReport
  /** The types of the documents, by id. */
  readonly typeOf: (documentId: string) => string | undefined
  readonly onGoTo: (place: Place) => void
}

/** What preflight found, what blocks the export first; each a click from its place, and from its fix where it has one. */
export const CheckList = ({report: {findings, waived, notRun}, typeOf, onGoTo}: CheckListProps) => {
  const {t} = useTranslation(previewNamespace)
  const store = useDocumentStore()
  const {push} = useToast()
  const [undo, setUndo] = useState<{readonly target: FixTarget; readonly fix: Fix}>()
  const apply = (target: FixTarget, fix: Fix, isUndo: boolean) => {
    void applyFix(store, target, fix).then((back) => {
      if (back === undefined) push({status: 'warning', title: t('checks.changed')})
      setUndo(back === undefined || isUndo ? undefined : {target, fix: back})
    })
  }
  return (
    <Box flex={1} overflow="auto" padding={3} data-testid="preview-checks">
      <Stack gap={3}>
        {undo !== undefined && (
          <Card tone="positive" radius={2} padding={3}>
            <Flex align="center" gap={3}>
              <Box flex={1}>
                <Text size={1}>{t('checks.fixed', {title: undo.fix.title})}</Text>
              </Box>
              <Button
                mode="ghost"
                fontSize={1}
                padding={2}
                text={t('checks.undo')}
                onClick={() => apply(undo.target, undo.fix, true)}
                data-testid="check-undo"
              />
            </Flex>
          </Card>
        )}
        {findings.length === 0 && (
          <Card tone="positive" radius={2} padding={3}>
            <Text size={1}>{t('checks.none')}</Text>
          </Card>
        )}
        {SEVERITIES.map((severity) => {
          const found = findings.filter((finding) => finding.severity === severity)
          if (found.length === 0) return null
          return (
            <Stack key={severity} gap={3} as="section">
              <Text as="h2" size={1} weight="semibold" muted>
                {t(`checks.${severity}s`, {count: found.length})}
              </Text>
              {found.map((finding) => (
                <Check
                  key={keyOf(finding)}
                  finding={finding}
                  documentType={typeOf(finding.documentId)}
                  onGoTo={onGoTo}
                  onFix={(target, fix) => apply(target, fix, false)}
                />
              ))}
            </Stack>
          )
        })}
        {waived.length > 0 && (
          <Text size={1} muted>
            {t('checks.waived', {count: waived.length})}
          </Text>
        )}
        {notRun.length > 0 && (
          <Text size={1} muted>
            {t('checks.not-run', {rules: notRun.map(({title}) => title).join('; ')})}
          </Text>
        )}
      </Stack>
    </Box>
  )
}

const SEVERITIES = ['error', 'warning'] as const

const keyOf = ({ruleId, documentId, path, range, actual}: Finding): string =>
  JSON.stringify([ruleId, documentId, path, range, actual])
