/** What one press of a key came to, in milliseconds since it was pressed. */
interface Keystroke {
  /** Until the form had painted it. */
  readonly form: number
  /** Until the preview had painted it; `undefined` where there is no preview. */
  readonly preview: number | undefined
  /** Until the preview had rendered the whole page anew; `undefined` where there is no preview, or it hasn't. */
  readonly rendered: number | undefined
}

export interface Typing {
  readonly keystrokes: readonly Keystroke[]
  /** In milliseconds: all tasks of more than 50 together. */
  readonly longTasks: number
  /** Milliseconds of the preview's own work, by its name, each time it was done. */
  readonly work: Readonly<Record<string, readonly number[]>>
  /** Milliseconds of query, contract, mail and framing together, for each page that was rendered. */
  readonly ownWork: readonly number[]
}

declare global {
  const scheduler: {
    readonly postTask: (work: () => void, options: {readonly priority: 'user-blocking'}) => Promise<void>
  }
  var typingWatch: {readonly stop: () => Typing; readonly isDone: () => boolean} | undefined
}

/**
 * Runs in the page: watches letters that are typed at the start of a paragraph come to the form and to the preview. Each counts as
 * there once it is painted.
 *
 * @param paragraph - How the paragraph begins now.
 */
export const watchTyping = (paragraph: string): void => {
  interface Seen {
    readonly at: number
    form?: number
    preview?: number
  }
  const keys: Seen[] = []
  const work: Record<string, number[]> = {}
  const renderings: {readonly from: number; to: number; own: number}[] = []
  const ownWork = ['preview:contract', 'preview:render', 'preview:framing']
  let longTasks = 0

  const onKey = ({key, timeStamp}: KeyboardEvent) => {
    if (key.length !== 1) return
    keys.push({at: timeStamp})
    request()
  }
  addEventListener('keydown', onKey, {capture: true})

  const waiting: ((now: number) => void)[] = []
  let isRequested = false
  /** Before all else that is done after the next frame: what is measured may do its own work there. */
  const request = () => {
    if (isRequested) return
    isRequested = true
    requestAnimationFrame(() => {
      isRequested = false
      const painted = waiting.splice(0)
      void scheduler.postTask(
        () => {
          const now = performance.now()
          for (const then of painted) then(now)
        },
        {priority: 'user-blocking'},
      )
    })
  }
  const painted = (then: (now: number) => void) => {
    waiting.push(then)
    request()
  }

  const observers: {readonly disconnect: () => void}[] = []
  const watch = (root: Element | undefined, blocks: string, place: 'form' | 'preview') => {
    if (root === undefined) return
    const find = () =>
      [...root.querySelectorAll(blocks)].find(({textContent}) => textContent.includes(paragraph))
    let block = find()
    let counted = 0
    const observer = new MutationObserver(() => {
      if (block?.isConnected !== true) block = find()
      const count = block?.textContent.indexOf(paragraph) ?? -1
      if (count <= counted) return
      const from = counted
      counted = count
      painted((now) => {
        for (const key of keys.slice(from, count)) key[place] ??= now - key.at
      })
    })
    observer.observe(root, {subtree: true, childList: true, characterData: true})
    observers.push(observer)
  }
  const frame = document.querySelector<HTMLIFrameElement>('[data-testid=preview-frame]')?.contentDocument
  watch(
    document.querySelector('[data-testid=field-body] [role=textbox]') ?? undefined,
    '[data-pt-path]',
    'form',
  )
  watch(frame?.body, 'p', 'preview')

  const tasks = new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) longTasks += duration
  })
  tasks.observe({type: 'longtask'})
  const measures = new PerformanceObserver((list) => {
    for (const {name, startTime, duration} of list.getEntries()) {
      if (name.startsWith('preview:')) (work[name] ??= []).push(duration)
      if (name === 'preview:query') renderings.push({from: startTime, to: Infinity, own: duration})
      const last = renderings.at(-1)
      if (last === undefined) continue
      if (ownWork.includes(name)) last.own += duration
      if (name === 'preview:page') last.to = startTime + duration
    }
  })
  measures.observe({type: 'measure'})
  observers.push(tasks, measures)

  /** What is asked once the form has painted a letter is asked of a text with that letter. */
  const renderedAt = ({at, form = Infinity}: Seen): number | undefined => {
    const rendering = renderings.find(({from, to}) => from >= at + form && to < Infinity)
    return rendering === undefined ? undefined : rendering.to - at
  }

  const hasPreview = frame !== undefined && frame !== null
  globalThis.typingWatch = {
    isDone: () =>
      keys.every(
        (key) =>
          key.form !== undefined &&
          (!hasPreview || (key.preview !== undefined && renderedAt(key) !== undefined)),
      ),
    stop: () => {
      removeEventListener('keydown', onKey, {capture: true})
      for (const observer of observers) observer.disconnect()
      return {
        keystrokes: keys.map((key) => ({
          form: key.form ?? Infinity,
          preview: key.preview,
          rendered: renderedAt(key),
        })),
        longTasks,
        work,
        ownWork: renderings.filter(({to}) => to < Infinity).map(({own}) => own),
      }
    },
  }
}
