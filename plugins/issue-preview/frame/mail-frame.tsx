import {useElementSize} from '@sanity/ui'
import type {Observable} from 'rxjs'
import {useEffect, useRef, useState, type CSSProperties} from 'react'
import {measured} from '../measured.ts'
import {PageShower} from './page-shower.ts'
import {typingPause, type TypedWords} from '../unsaved/typed-words.ts'

interface MailFrameProps {
  /** What it shows, for those who can't see it. */
  readonly title: string
  /** A whole page, from `framed`. */
  readonly html: string
  /** A page with another key is loaded anew, instead of being changed where it differs. */
  readonly pageKey: string
  /** In CSS pixels of the page; as wide as there is room unless given. */
  readonly width?: number | undefined
  /** Whether a page that is wider than there is room is made smaller. */
  readonly fits: boolean
  /** Changes a page before it is shown. */
  readonly prepare?: ((page: Document) => void) | undefined
  /** Called with a new page, when this function changes, and a moment after the page has changed. */
  readonly onShown?: ((page: Document) => void) | undefined
  readonly onClick?: ((element: Element, page: Document) => void) | undefined
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined
  /** Words that are typed in what the page prints, ahead of a page with them. */
  readonly typed?: Observable<TypedWords> | undefined
}

/**
 * A page in a frame that runs no scripts and leads nowhere: the sandbox lets nothing out of it, neither windows nor forms, and
 * `allow-same-origin` alone lets the Studio, not the page, look inside.
 */
export const MailFrame = ({
  title,
  html,
  pageKey,
  width,
  fits,
  prepare,
  onShown,
  onClick,
  onKeyDown,
  typed,
}: MailFrameProps) => {
  const [room, setRoom] = useState<HTMLDivElement | null>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const loaded = useRef<Document>(undefined)
  const [page, setPage] = useState<Document>()
  const [shower] = useState(() => new PageShower())
  const latest = useRef({html, prepare})
  const size = useElementSize(room)?.content

  useEffect(() => {
    latest.current = {html, prepare}
    const shown = loaded.current
    if (shown === undefined) return
    measured('page', () => shower.show(shown, html, prepare))
  }, [shower, html, prepare])

  // Loaded anew: what is in the frame is no longer what was.
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    loaded.current = undefined
    const onLoad = () => {
      const shown = element.contentDocument
      if (shown === null) return
      loaded.current = shown
      shower.show(shown, latest.current.html, latest.current.prepare)
      setPage(shown)
    }
    // Not once: the empty page that a frame begins with may say that it is loaded, too.
    element.addEventListener('load', onLoad)
    element.srcdoc = latest.current.html
    return () => element.removeEventListener('load', onLoad)
  }, [shower, pageKey])

  useEffect(() => {
    if (page !== undefined) onShown?.(page)
  }, [page, onShown])

  useEffect(() => {
    if (page === undefined || onShown === undefined) return
    // Who types on shall see the words first.
    const subscription = typingPause(PAUSE).subscribe(() => onShown(page))
    return () => subscription.unsubscribe()
  }, [page, html, prepare, onShown])

  useEffect(() => {
    if (page === undefined) return
    const click = (event: MouseEvent) => {
      event.preventDefault()
      const {target} = event
      if (isElement(target)) onClick?.(target, page)
    }
    const keyDown = (event: KeyboardEvent) => onKeyDown?.(event)
    page.addEventListener('click', click)
    page.addEventListener('auxclick', stop)
    page.addEventListener('keydown', keyDown)
    return () => {
      page.removeEventListener('click', click)
      page.removeEventListener('auxclick', stop)
      page.removeEventListener('keydown', keyDown)
    }
  }, [page, onClick, onKeyDown])

  useEffect(() => {
    if (page === undefined || typed === undefined) return
    const subscription = typed.subscribe((words) => {
      if (shower.showWords(page, words)) words.onShown()
    })
    return () => subscription.unsubscribe()
  }, [shower, page, typed])

  return (
    <div ref={setRoom} style={roomStyle(fits)} data-testid="preview-room">
      <iframe
        ref={frame}
        title={title}
        sandbox="allow-same-origin"
        style={size === undefined ? hidden : frameStyle(size, width, fits)}
        data-testid="preview-frame"
      />
    </div>
  )
}

/** In milliseconds. */
const PAUSE = 200

const stop = (event: Event): void => event.preventDefault()

// A frame's elements are made by the frame's own classes.
const isElement = (target: EventTarget | null): target is Element => target !== null && 'tagName' in target

const hidden: CSSProperties = {visibility: 'hidden'}

const roomStyle = (fits: boolean): CSSProperties => ({
  flex: 1,
  minHeight: 0,
  overflowX: fits ? 'hidden' : 'auto',
  overflowY: 'hidden',
})

const frameStyle = (
  room: {readonly width: number; readonly height: number},
  width: number | undefined,
  fits: boolean,
): CSSProperties => {
  const shownWidth = width ?? room.width
  const scale = fits ? Math.min(1, room.width / shownWidth) : 1
  return {
    display: 'block',
    border: 0,
    background: 'white',
    // The Studio's own styles would make it as narrow as its pane, and the mail with it.
    maxWidth: 'none',
    width: shownWidth,
    height: room.height / scale,
    transform: scale === 1 ? undefined : `scale(${String(scale)})`,
    transformOrigin: '0 0',
    marginLeft: Math.max(0, (room.width - shownWidth * scale) / 2),
  }
}
