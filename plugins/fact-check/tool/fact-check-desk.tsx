import {Button, Card, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useCallback, useMemo, useRef, useState} from 'react'
import {useTranslation} from 'sanity'
import {useRouter} from 'sanity/router'
import {shorten} from '../../../newsletter/contract/raw.ts'
import type {Verdict} from '../../../newsletter/quotes/records.ts'
import {keepsFocus} from '../../lib/keeps-focus.ts'
import {messageOf} from '../../lib/message-of.ts'
import {useChecker} from '../load/use-checker.ts'
import {useClaims, type ClaimToPut} from '../load/use-claims.ts'
import {currentIssue, useIssues, type SheetIssue} from '../load/use-issues.ts'
import {useSheet} from '../load/use-sheet.ts'
import {useOnPaper} from '../load/use-on-paper.ts'
import {useVerdicts} from '../load/use-verdicts.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import {isQuotation, type ClaimEntry, type Entry, type Sheet} from '../sheet/entries.ts'
import {whyNotVerify} from '../sheet/may-judge.ts'
import {everythingOpen, neighbour, queueOf, type QueueFilter} from '../sheet/queue.ts'
import {ClaimDialog} from './claim-dialog.tsx'
import {EntryPane} from './entry-pane.tsx'
import {KeyHelp} from './key-help.tsx'
import {Nothing} from './nothing.tsx'
import {QueuePane} from './queue-pane.tsx'
import {useDeskKeys} from './use-desk-keys.ts'
import {VerdictBar} from './verdict-bar.tsx'

/** Where quotations and claims are reviewed, one at a time. */
export const FactCheckDesk = () => {
  const {t} = useTranslation(factCheckNamespace)
  const issues = useIssues()
  const router = useRouter()
  const wanted = router.state['issue']
  if (issues === undefined) return <Waiting />
  const issue = issues.find(({id}) => id === wanted) ?? currentIssue(issues)
  if (issue === undefined)
    return <Nothing title={t('queue.no-issue.title')} text={t('queue.no-issue.text')} />
  return <IssueDesk key={issue.id} issue={issue} issues={issues} />
}

const Waiting = () => (
  <Flex flex={1} height="fill" align="center" justify="center">
    <Spinner muted />
  </Flex>
)

interface IssueDeskProps {
  readonly issue: SheetIssue
  readonly issues: readonly SheetIssue[]
}

const IssueDesk = ({issue, issues}: IssueDeskProps) => {
  const {t} = useTranslation(factCheckNamespace)
  // A new list with every answer would load the sheet again.
  const ids = issue.documentIds.join(' ')
  const [loaded, reload] = useSheet(useMemo(() => ids.split(' '), [ids]))
  if (loaded.status === 'loading') return <Waiting />
  if (loaded.status === 'failed')
    return (
      <Nothing title={t('queue.failed.title')} text={loaded.reason}>
        <Button mode="ghost" text={t('queue.failed.retry')} onClick={reload} />
      </Nothing>
    )
  return <Reviewing issue={issue} issues={issues} {...loaded.value} />
}

/** A claim that was put on the sheet, and what was looked at before. */
interface PutOn {
  readonly use: string
  readonly shownBefore: string | undefined
}

interface ReviewingProps extends IssueDeskProps {
  readonly sheet: Sheet
  readonly hasHistory: boolean
}

const Reviewing = ({issue, issues, sheet, hasHistory}: ReviewingProps) => {
  const {t} = useTranslation(factCheckNamespace)
  const router = useRouter()
  const toast = useToast()
  const {people, me, account} = useChecker()
  const {record, assign} = useVerdicts()
  const putOnPaper = useOnPaper()
  const [filter, setFilter] = useState<QueueFilter>(everythingOpen)
  const [notes, setNotes] = useState<ReadonlyMap<string, string>>(new Map())
  const [saving, setSaving] = useState<ReadonlySet<string>>(new Set())
  const [wantsNote, setWantsNote] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [isClaiming, setClaiming] = useState(false)
  const [putOn, setPutOn] = useState<PutOn>()
  const [said, setSaid] = useState('')
  const {put, waive} = useClaims()
  const desk = useRef<HTMLDivElement>(null)
  const noteRef = useRef<HTMLTextAreaElement>(null)
  const entryRef = useRef<HTMLDivElement>(null)
  const onDesk = useCallback((element: HTMLDivElement | null) => {
    desk.current = element
    return onWhatIsJudged(element)
  }, [])

  const queue = useMemo(() => queueOf(sheet.entries, filter), [sheet, filter])
  const wantedUse = router.state['use']
  // What is looked at stays, though it may have left the queue by a verdict of somebody else.
  const entry =
    sheet.entries.find(({use}) => use.useId === wantedUse) ??
    (putOn?.use === wantedUse ? sheet.entries.find(({key}) => key === putOn?.shownBefore) : undefined) ??
    queue[0]
  const isComing = putOn !== undefined && sheet.entries.every(({use}) => use.useId !== putOn.use)
  const noteText = notes.get(entry?.key ?? '') ?? ''
  const setNote = (key: string, text: string) => setNotes((now) => new Map(now).set(key, text))
  const refusal = useMemo(
    () =>
      entry === undefined || me === undefined ? undefined : whyNotVerify(entry, me, new Date().toISOString()),
    [entry, me],
  )
  const dispute =
    entry?.state.state === 'disputed'
      ? entry.state.counting.findLast(({check}) => check.verdict === 'disputed')
      : undefined

  const show = useCallback(
    (next: Entry | undefined) => {
      setWantsNote(false)
      if (next !== undefined) router.navigate({issue: issue.id, use: next.use.useId})
    },
    [router, issue.id],
  )
  const failed = (error: unknown) =>
    toast.push({
      status: 'error',
      title: t('verdict.failed'),
      description: messageOf(error),
    })
  // The next one is shown before the verdict is saved: a key pressed meanwhile is meant for what is then shown.
  const judge = (verdict: Verdict) => {
    if (entry === undefined || me === undefined || isBusy || saving.has(entry.key)) return
    if (verdict === 'verified' && refusal !== undefined) return
    if (needsNote(verdict, entry) && noteText.trim() === '') {
      setWantsNote(true)
      noteRef.current?.focus()
      return
    }
    const {key, use} = entry
    const words = shorten(use.printed, 60)
    setSaving((now) => new Set(now).add(key))
    setNote(key, '')
    show(neighbour(queue, key, 1))
    record([entry], me, {verdict, note: noteText, resolvesId: dispute?.check._id})
      .then(() => setSaid(t('verdict.recorded', {verdict: t(`verdict.${verdict}`), words})))
      .catch((error: unknown) => {
        setNote(key, noteText)
        toast.push({
          status: 'error',
          title: t('verdict.failed.words', {words}),
          description: messageOf(error),
        })
      })
      .finally(() => setSaving((now) => new Set([...now].filter((one) => one !== key))))
  }
  useDeskKeys(desk, (action) => {
    switch (action.kind) {
      case 'move':
        show(neighbour(queue, entry?.key, action.step))
        break
      case 'note':
        noteRef.current?.focus()
        break
      case 'verdict':
        judge(action.verdict)
        break
    }
  })
  const putClaim = (claim: ClaimToPut) => {
    setBusy(true)
    put(claim)
      .then((use) => {
        setPutOn({use, shownBefore: entry?.key})
        setSaid(t('claim.is-put'))
        router.navigate({issue: issue.id, use})
      })
      .catch(failed)
      .finally(() => setBusy(false))
  }
  const waiveClaim = ({claim, key}: ClaimEntry) => {
    if (claim.waivedFor === '' && noteText.trim() === '') {
      setWantsNote(true)
      noteRef.current?.focus()
      return
    }
    waive(claim._id, claim.waivedFor === '' ? noteText.trim() : '')
      .then(() => {
        setNote(key, '')
        setSaid(t(claim.waivedFor === '' ? 'history.waived' : 'history.unwaived'))
      })
      .catch(failed)
  }
  const unchanged = sheet.entries.filter(
    (one) =>
      isQuotation(one) &&
      one.state.isReconfirmable &&
      me !== undefined &&
      !needsNote('verified', one) &&
      whyNotVerify(one, me, new Date().toISOString()) === undefined,
  )
  const at = entry === undefined ? -1 : queue.findIndex(({key}) => key === entry.key)
  return (
    <Flex height="fill" ref={onDesk} data-testid="fact-check">
      <Card borderRight style={{width: 340, flex: 'none'}} overflow="hidden">
        <QueuePane
          issues={issues}
          issue={issue}
          onIssue={(id) => router.navigate({issue: id})}
          entries={sheet.entries}
          queue={queue}
          loose={sheet.loose}
          filter={filter}
          onFilter={setFilter}
          people={people}
          myId={me?.personId}
          selected={entry?.key}
          onSelect={show}
          onPaper={() => putOnPaper(issue.id, sheet, hasHistory)}
          onClaim={() => {
            setPutOn(undefined)
            setClaiming(true)
          }}
          reconfirm={
            unchanged.length > 0 && me !== undefined ? (
              <Stack gap={2}>
                <Button
                  mode="ghost"
                  tone="positive"
                  fontSize={1}
                  padding={2}
                  text={t('queue.reconfirm', {count: unchanged.length})}
                  disabled={isBusy}
                  data-testid="reconfirm"
                  onClick={() => {
                    setBusy(true)
                    record(unchanged, me, {verdict: 'verified', note: ''})
                      .then((count) => setSaid(t('verdict.recorded.many', {count})))
                      .catch(failed)
                      .finally(() => setBusy(false))
                  }}
                />
                <Text size={0} muted>
                  {t('queue.reconfirm.help')}
                </Text>
              </Stack>
            ) : null
          }
        />
      </Card>
      {entry === undefined ? (
        <EmptyQueue
          sheet={sheet}
          filter={filter}
          onShowAll={() => setFilter({...filter, kind: 'everything', state: 'all', assignee: 'anybody'})}
        />
      ) : (
        <Flex direction="column" flex={1} overflow="hidden">
          <EntryPane
            entry={entry}
            position={t('entry.position', {position: at === -1 ? '–' : at + 1, total: queue.length})}
            people={people}
            me={me}
            hasHistory={hasHistory}
            scroller={entryRef}
            onMove={(step) => show(neighbour(queue, entry.key, step))}
            onAssign={(personId) => void assign(entry, personId).catch(failed)}
            onWaive={waiveClaim}
          />
          {me === undefined ? (
            <NobodyYet account={account} />
          ) : (
            <VerdictBar
              note={noteText}
              onNote={(text) => {
                setWantsNote(false)
                setNote(entry.key, text)
              }}
              noteRef={noteRef}
              wantsNote={wantsNote}
              onLeaveNote={() => entryRef.current?.focus()}
              onVerdict={judge}
              isBusy={isBusy || saving.has(entry.key)}
              refusal={refusal}
              settles={dispute !== undefined}
            />
          )}
          <KeyHelp said={said} />
        </Flex>
      )}
      {/* Open until the sheet has the claim: then that is shown, and nothing else in between. */}
      {isClaiming && (putOn === undefined || isComing) && (
        <ClaimDialog
          sheet={sheet}
          isBusy={isBusy || isComing}
          onPut={putClaim}
          onClose={() => setClaiming(false)}
        />
      )}
    </Flex>
  )
}

/** Or on what says that there is nothing. */
const onWhatIsJudged = keepsFocus('article [role=region], section button')

/** Whatever isn't plainly verified needs a reason that others can act on. */
const needsNote = (verdict: Verdict, entry: Entry): boolean => {
  if (verdict !== 'verified') return true
  const numerals = isQuotation(entry) ? entry.state.machine?.numerals : undefined
  return numerals !== undefined && numerals.missing.length + numerals.added.length > 0
}

interface EmptyQueueProps {
  readonly sheet: Sheet
  readonly filter: QueueFilter
  readonly onShowAll: () => void
}

const EmptyQueue = ({sheet, filter, onShowAll}: EmptyQueueProps) => {
  const {t} = useTranslation(factCheckNamespace)
  if (sheet.entries.length === 0)
    return <Nothing title={t('queue.empty.none.title')} text={t('queue.empty.none.text')} />
  const isDone = filter.kind === 'everything' && filter.state === 'open' && filter.assignee === 'anybody'
  return (
    <Nothing
      title={t(isDone ? 'queue.empty.done.title' : 'queue.empty.filtered.title')}
      text={t(isDone ? 'queue.empty.done.text' : 'queue.empty.filtered.text')}
    >
      <Button mode="ghost" text={t('queue.show-all')} onClick={onShowAll} data-testid="show-all" />
    </Nothing>
  )
}

const NobodyYet = ({account}: {readonly account: string}) => {
  const {t} = useTranslation(factCheckNamespace)
  return (
    <Card tone="caution" borderTop padding={4} data-testid="nobody-yet">
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {t('verdict.nobody.title')}
        </Text>
        <Text size={1}>{t('verdict.nobody.text', {account})}</Text>
      </Stack>
    </Card>
  )
}
