/** What one press of a key came to, in milliseconds since it was pressed. */
interface Keystroke {
  /** Until the form had painted it. */
  readonly form: number
  /** Until the preview had painted it; `undefined` where there is no preview. */
  readonly preview: number | undefined
}

export interface Typing {
  readonly keystrokes: readonly Keystroke[]
  /** In milliseconds: all tasks of more than 50 together. */
  readonly longTasks: number
  /** Milliseconds of the preview's own work, by its name, each time it was done. */
  readonly work: Readonly<Record<string, readonly number[]>>
}

declare global {
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
  let longTasks = 0

  const onKey = ({key, timeStamp}: KeyboardEvent) => {
    if (key.length === 1) keys.push({at: timeStamp})
  }
  addEventListener('keydown', onKey, {capture: true})

  const painted = (then: (now: number) => void) => {
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel()
      port1.addEventListener('message', () => then(performance.now()), {once: true})
      port1.start()
      port2.postMessage(undefined)
    })
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
    for (const {name, duration} of list.getEntries()) {
      if (name.startsWith('preview:')) (work[name] ??= []).push(duration)
    }
  })
  measures.observe({type: 'measure'})
  observers.push(tasks, measures)

  const hasPreview = frame !== undefined && frame !== null
  globalThis.typingWatch = {
    isDone: () =>
      keys.every(({form, preview}) => form !== undefined && (preview !== undefined || !hasPreview)),
    stop: () => {
      removeEventListener('keydown', onKey, {capture: true})
      for (const observer of observers) observer.disconnect()
      return {
        keystrokes: keys.map(({form, preview}) => ({form: form ?? Infinity, preview})),
        longTasks,
        work,
      }
    },
  }
}
