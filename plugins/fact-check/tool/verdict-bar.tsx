import {CheckmarkIcon} from '@sanity/icons/Checkmark'
import {EditIcon} from '@sanity/icons/Edit'
import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {UsersIcon} from '@sanity/icons/Users'
import {Button, Card, Flex, Stack, Text, TextArea} from '@sanity/ui'
import {useId, type RefObject} from 'react'
import {useTranslation} from 'sanity'
import type {Verdict} from '../../../newsletter/quotes/records.ts'
import type {Refusal} from '../../../newsletter/quotes/who-counts.ts'
import {factCheckNamespace} from '../locale/messages.ts'

interface VerdictBarProps {
  readonly note: string
  readonly onNote: (note: string) => void
  readonly noteRef: RefObject<HTMLTextAreaElement | null>
  /** A verdict was chosen that needs a reason, and there is none. */
  readonly wantsNote: boolean
  /** The note is left by its key. */
  readonly onLeaveNote: () => void
  readonly onVerdict: (verdict: Verdict) => void
  readonly isBusy: boolean
  /** Why "verified" by whoever is signed in wouldn't count. */
  readonly refusal: Refusal | undefined
  /** Whether a verdict settles a dispute. */
  readonly settles: boolean
}

const VERDICT_LOOKS = [
  {verdict: 'verified', tone: 'positive', icon: CheckmarkIcon, key: 'v'},
  {verdict: 'needsChange', tone: 'critical', icon: EditIcon, key: 'n'},
  {verdict: 'disputed', tone: 'caution', icon: UsersIcon, key: 'd'},
  {verdict: 'cannotVerify', tone: 'critical', icon: ErrorOutlineIcon, key: 'c'},
] as const

/** The four verdicts, and the note that goes with them. */
export const VerdictBar = (props: VerdictBarProps) => {
  const {note, onNote, noteRef, wantsNote, onLeaveNote, onVerdict, isBusy, refusal, settles} = props
  const {t} = useTranslation(factCheckNamespace)
  const noteId = useId()
  const helpId = useId()
  return (
    <Card as="section" aria-label={t('verdict.title')} borderTop padding={3} data-testid="verdict-bar">
      <Stack gap={3}>
        {refusal !== undefined && (
          <Text size={1} data-testid="refusal" role="status">
            <strong>{t('verdict.not-you')}.</strong> {t(`refusal.${refusal}`)}
          </Text>
        )}
        <Flex gap={3} align="flex-end" wrap="wrap">
          {/* On the left: toasts come up on the right. */}
          <Flex gap={2} wrap="wrap">
            {VERDICT_LOOKS.map(({verdict, tone, icon, key}) => (
              <Button
                key={verdict}
                mode="ghost"
                tone={tone}
                icon={icon}
                fontSize={1}
                padding={3}
                text={t(`verdict.${verdict}`)}
                aria-keyshortcuts={key}
                disabled={isBusy || (verdict === 'verified' && refusal !== undefined)}
                onClick={() => onVerdict(verdict)}
                data-testid={`verdict-${verdict}`}
              />
            ))}
          </Flex>
          <Stack gap={2} flex={1} style={{minWidth: 220}}>
            <Flex gap={3} justify="space-between">
              <Text as="label" htmlFor={noteId} size={0} muted>
                {t('verdict.note')}
                {settles && ` · ${t('verdict.settle')}`}
              </Text>
              {wantsNote && (
                <Text id={helpId} size={1} role="alert" weight="medium">
                  {t('verdict.note.needed')}
                </Text>
              )}
            </Flex>
            <TextArea
              id={noteId}
              ref={noteRef}
              rows={2}
              fontSize={1}
              padding={3}
              value={note}
              placeholder={t('verdict.note.placeholder')}
              onChange={({currentTarget}) => onNote(currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') onLeaveNote()
              }}
              {...(wantsNote && {'aria-describedby': helpId, 'aria-invalid': true})}
              data-testid="note"
            />
          </Stack>
        </Flex>
      </Stack>
    </Card>
  )
}
