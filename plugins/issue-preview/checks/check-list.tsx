import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {useCurrentUser, useDocumentStore, useTranslation} from 'sanity'
import type {Finding} from '../../../newsletter/findings/finding.ts'
import type {PreflightReport} from '../../../newsletter/preflight/preflight.ts'
import {keepsFocus} from '../../lib/keeps-focus.ts'
import {previewNamespace} from '../locale/messages.ts'
import {selectMark} from '../marks/select-mark.ts'
import type {Place} from '../use-go-to.ts'
import {changeDraft} from './change-draft.ts'
import {fixed, takenBack, waived as waivedChange, type Change} from './changes.ts'
import {Check} from './check.tsx'
import {keyOf} from './key-of.ts'
import {WaivedCheck} from './waived-check.tsx'

interface CheckListProps {
  readonly issueId: string
  readonly report: PreflightReport
  /** The types of the issue's documents, by id. */
  readonly typeOf: (documentId: string) => string | undefined
  readonly onGoTo: (place: Place) => void
}

/** What preflight found, what blocks the export first; each a click from its place, from its fix where it has one, and from its waiver. */
export const CheckList = ({issueId, report: {findings, waived, notRun}, typeOf, onGoTo}: CheckListProps) => {
  const {t} = useTranslation(previewNamespace)
  const by = useCurrentUser()?.name
  const {done, change, undo} = useChanges()
  return (
    <Box ref={onChecks} flex={1} overflow="auto" padding={3} data-testid="preview-checks">
      <div aria-live="polite">
        {done !== undefined && (
          <Card tone="positive" radius={2} padding={3} marginBottom={4}>
            <Flex align="center" gap={3}>
              <Box flex={1}>
                <Text size={1}>{done}</Text>
              </Box>
              <Button
                mode="ghost"
                fontSize={1}
                padding={2}
                text={t('checks.undo')}
                onClick={undo}
                data-testid="check-undo"
              />
            </Flex>
          </Card>
        )}
      </div>
      <Stack gap={4}>
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
              {found.map((finding) => {
                const {documentId, fix} = finding
                const documentType = typeOf(documentId)
                const place = documentType && {documentId, documentType, path: pathOf(finding)}
                const waiving = (reason: string) =>
                  documentType &&
                  waivedChange(
                    finding,
                    {issueId, documentType, key: crypto.randomUUID().slice(0, 12)},
                    {reason, by},
                  )
                return (
                  <Check
                    key={keyOf(finding)}
                    finding={finding}
                    onGo={
                      place
                        ? () => {
                            onGoTo(place)
                            if (finding.range !== undefined) selectMark(finding)
                          }
                        : undefined
                    }
                    onFix={
                      documentType && fix
                        ? () =>
                            change(
                              fixed({documentId, documentType}, fix),
                              t('checks.fixed', {title: fix.title}),
                            )
                        : undefined
                    }
                    onWaive={
                      waiving('…')
                        ? (reason) => {
                            const made = waiving(reason)
                            if (made) change(made, t('checks.waived-now', {reason}))
                          }
                        : undefined
                    }
                  />
                )
              })}
            </Stack>
          )
        })}
        {waived.length > 0 && (
          <Stack gap={3} as="section">
            <Text as="h2" size={1} weight="semibold" muted>
              {t('checks.waived', {count: waived.length})}
            </Text>
            {waived.map((one) => (
              <WaivedCheck
                key={keyOf(one.finding)}
                waived={one}
                onTakeBack={() => change(takenBack(issueId, one.waiver), t('checks.taken-back'))}
              />
            ))}
          </Stack>
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

/** What takes a change back comes first. */
const onChecks = keepsFocus()

/** Makes changes, and takes the last one back. */
const useChanges = () => {
  const {t} = useTranslation(previewNamespace)
  const store = useDocumentStore()
  const {push} = useToast()
  const [last, setLast] = useState<{readonly change: Change; readonly says: string}>()
  const make = async (change: Omit<Change, 'back'>): Promise<boolean> => {
    const isDone = await changeDraft(store, change.target, change.patches, change.from)
    if (!isDone) push({status: 'warning', title: t('checks.changed')})
    return isDone
  }
  return {
    done: last?.says,
    change: (change: Change, says: string) => {
      void make(change).then((isDone) => setLast(isDone ? {change, says} : undefined))
    },
    undo: () => {
      if (last === undefined) return
      void make({...last.change.back, target: last.change.target}).then(() => setLast(undefined))
    },
  }
}

const SEVERITIES = ['error', 'warning'] as const

/** Of the span rather than of its text, which has no field of its own. */
const pathOf = ({range, path}: Finding): string => range?.from.path.replace(/\.text$/, '') ?? path
