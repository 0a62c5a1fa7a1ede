import {Card, TabPanel, Text} from '@sanity/ui'
import {
  useCallback,
  useId,
  useMemo,
  useRef,
  type CSSProperties,
  type KeyboardEvent as ReactKeyboardEvent,
} from 'react'
import {filter} from 'rxjs'
import {useClient, useTranslation} from 'sanity'
import {API_VERSION} from '../../schemas/lib/api-version.ts'
import {ActionsMenu, useTold} from './actions-menu.tsx'
import {valueAt} from '../../newsletter/contract/raw.ts'
import type {TextFile} from '../../newsletter/render/bundle.ts'
import {Checks} from './checks/checks.tsx'
import {documentTypesIn} from './checks/document-types.ts'
import {useChecks} from './checks/use-checks.ts'
import {verdictOf} from './checks/verdict.ts'
import {framed} from './frame/framed.ts'
import {imageAddress} from './frame/image-address.ts'
import {MailFrame} from './frame/mail-frame.tsx'
import {markDifferences} from './frame/mark-differences.ts'
import {markFocus} from './frame/mark-focus.ts'
import {originAt} from './frame/parts.ts'
import {useFocusedField} from './live/use-focused-field.ts'
import type {IssueAnswers} from './live/watch-issue.ts'
import {previewNamespace} from './locale/messages.ts'
import {Inbox} from './looks/inbox.tsx'
import {Plain} from './looks/plain.tsx'
import {measured} from './measured.ts'
import {copyText} from './output.ts'
import {previewOf, type PreviewedIssue} from './render/preview-issue.ts'
import {settingsAfterKey, type Look} from './settings.ts'
import {StatusBar} from './status-bar.tsx'
import {isPageLook, panelId, tabId, Toolbar} from './toolbar.tsx'
import {typedWords} from './unsaved/typed-words.ts'
import {useGoTo} from './use-go-to.ts'
import {useLatest} from './use-latest.ts'
import {useRememberedSplit} from './use-remembered-split.ts'
import {useSettings} from './use-settings.ts'

interface IssueViewProps {
  /** The document beside whose form the issue is shown. */
  readonly documentId: string
  readonly issueId: string
  readonly preview: PreviewedIssue
  /** What the preview was made from. */
  readonly answers: IssueAnswers
}

/** An issue in one of the ways to look at it. */
export const IssueView = ({documentId, issueId, preview, answers}: IssueViewProps) => {
  const id = useId()
  const column = useRef<HTMLDivElement>(null)
  useRememberedSplit(column)
  const {t} = useTranslation(previewNamespace)
  const tell = useTold()
  const [settings, setSettings] = useSettings()
  const {look, colours, withImages, fits, mobileWidth, withDifferences} = settings
  const {issue} = preview
  const {published} = answers
  const typeOf = useMemo(() => documentTypesIn(issue), [issue])
  const file = fileOf[look]
  const {text: content, images} = preview.file(file)
  const host = useClient({apiVersion: API_VERSION}).config()
  const imageAt = useCallback(
    (path: string) => {
      const plan = images.get(path)
      return plan === undefined ? undefined : imageAddress(plan, host)
    },
    [images, host],
  )
  const shown = useMemo(
    () =>
      file === 'email.txt'
        ? undefined
        : measured('framing', () => framed(content, {colours, withImages, imageAt})),
    [file, content, colours, withImages, imageAt],
  )
  const before = useMemo(
    () => (withDifferences && isPageLook(look) ? publishedPage(published, file) : undefined),
    [withDifferences, look, published, file],
  )
  const prepare = useMemo(
    () => (before === undefined ? undefined : (page: Document) => markDifferences(page, before)),
    [before],
  )
  const onKey = useCallback(
    (event: KeyboardEvent | ReactKeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const next = settingsAfterKey(settings, event.key.toLowerCase())
      if (next === undefined) return
      event.preventDefault()
      setSettings(next)
    },
    [settings, setSettings],
  )
  const goTo = useGoTo(documentId)
  const latest = useLatest({preview, content, shown, typeOf})
  const typed = useMemo(
    () => typedWords.pipe(filter(({documentId}) => latest.current.typeOf(documentId) !== undefined)),
    [latest],
  )
  const onClick = useCallback(
    (element: Element, page: Document) => {
      const origin = originAt(page, latest.current.preview.originsIn(file), element)
      if (origin !== undefined) goTo(origin)
    },
    [latest, file, goTo],
  )
  const field = useFocusedField()
  const seen = useRef(field)
  const onShown = useCallback(
    (page: Document) => {
      const part = markFocus(page, latest.current.preview.originsIn(file), field)
      if (seen.current !== field) part?.scrollIntoView({block: 'nearest'})
      seen.current = field
    },
    [latest, file, field],
  )
  const checked = useChecks(issueId)
  const verdict = useMemo(() => verdictOf(checked, answers), [checked, answers])
  const title = t('page.title', {name: t(`look.${look}`), number: issue.issue.number})
  const showChecks = useCallback(() => setSettings({...settings, look: 'checks'}), [settings, setSettings])
  const copyHash = useCallback(
    (hash: string) => {
      void copyText(hash).then((isDone) => tell(isDone, 'copied.hash'))
    },
    [tell],
  )
  const actions = useMemo(
    () => (
      <ActionsMenu
        id={id}
        file={file}
        title={title}
        current={() => ({...latest.current, plainText: latest.current.preview.file('email.txt').text})}
      />
    ),
    [id, file, title, latest],
  )
  return (
    <div ref={column} style={COLUMN} onKeyDown={onKey} data-testid="issue-preview">
      <Toolbar id={id} settings={settings} onChange={setSettings}>
        {actions}
      </Toolbar>
      <TabPanel
        id={panelId(id)}
        aria-labelledby={tabId(id, look)}
        // Where all of it is something that is reached by keyboard, it isn't reached itself.
        tabIndex={look === 'inbox' || look === 'checks' ? 0 : -1}
        style={PANEL}
      >
        {look === 'inbox' && <Inbox issue={issue} />}
        {look === 'checks' && <Checks issueId={issueId} checked={checked} typeOf={typeOf} onGoTo={goTo} />}
        {look === 'text' && <Plain text={content} label={title} />}
        {look === 'source' && <Plain text={content} label={title} />}
        {withDifferences && isPageLook(look) && before === undefined && (
          <Card tone="caution" padding={3} data-testid="preview-nothing-published">
            <Text size={1}>{t('differences.none')}</Text>
          </Card>
        )}
        {isPageLook(look) && shown !== undefined && (
          <MailFrame
            title={title}
            html={shown}
            pageKey={`${file} ${String(withImages)}`}
            width={widthOf(look, mobileWidth)}
            fits={fits}
            prepare={prepare}
            onShown={onShown}
            onClick={onClick}
            onKeyDown={onKey}
            typed={typed}
          />
        )}
      </TabPanel>
      <StatusBar
        file={file}
        content={content}
        verdict={verdict}
        onShowChecks={showChecks}
        onCopyHash={copyHash}
      />
    </div>
  )
}

/** The page as it would be if only what is published were there; `undefined` where the issue itself isn't. */
const publishedPage = (answer: unknown, file: TextFile): Document | undefined =>
  valueAt(answer, ['issue', '_id']) === undefined
    ? undefined
    : new DOMParser().parseFromString(previewOf(answer).file(file).text, 'text/html')

const fileOf: Readonly<Record<Look, TextFile>> = {
  inbox: 'email.html',
  desktop: 'email.html',
  mobile: 'email.html',
  text: 'email.txt',
  web: 'web.html',
  source: 'email.html',
  checks: 'email.html',
}

/** The column's 600 pixels, and as much beside it as a window of a mail app at least has. */
const DESKTOP_WIDTH = 640

const widthOf = (look: Look, mobileWidth: number): number | undefined => {
  if (look === 'desktop') return DESKTOP_WIDTH
  return look === 'mobile' ? mobileWidth : undefined
}

const isTyping = (target: EventTarget | null): boolean =>
  target !== null && 'tagName' in target && /^(INPUT|SELECT|TEXTAREA)$/.test(String(target.tagName))

const COLUMN: CSSProperties = {display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0}
const PANEL: CSSProperties = {display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0}
