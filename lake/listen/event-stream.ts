/** A server-sent event, before its data is written as JSON. */
export interface StreamEvent {
  readonly id?: string
  readonly name: string
  readonly data: unknown
}

/** How often a silent stream says that it is there, in milliseconds. Proxies close what is silent for a minute. */
const HEARTBEAT = 20_000

/** How many characters may wait for a listener that doesn't read, before it is let go. It comes back and catches up. */
const MAX_WAITING = 16 * 1024 * 1024

const encoder = new TextEncoder()

/** The writing end of a stream of server-sent events, and the response that carries it. */
export class EventStream {
  readonly response: Response
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined
  readonly #heartbeat: NodeJS.Timeout
  readonly #onClose: () => void

  /** @param onClose - Called once, whichever end closes it. */
  constructor(signal: AbortSignal, onClose: () => void) {
    this.#onClose = onClose
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller
        },
        cancel: () => this.#stop(),
      },
      new ByteLengthQueuingStrategy({highWaterMark: MAX_WAITING}),
    )
    this.response = new Response(body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        'x-accel-buffering': 'no',
      },
    })
    this.#heartbeat = setInterval(() => this.#write(':\n\n'), HEARTBEAT)
    this.#heartbeat.unref()
    signal.addEventListener('abort', () => this.close(), {once: true})
    // Makes the browser's `open` event come at once, before there is anything to tell.
    this.#write(':\n\n')
  }

  send({id, name, data}: StreamEvent): void {
    this.#write(`${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  close(): void {
    const controller = this.#controller
    if (controller === undefined) return
    this.#stop()
    controller.close()
  }

  #write(text: string): void {
    const controller = this.#controller
    if (controller === undefined) return
    if ((controller.desiredSize ?? 0) <= 0) this.close()
    else controller.enqueue(encoder.encode(text))
  }

  #stop(): void {
    if (this.#controller === undefined) return
    this.#controller = undefined
    clearInterval(this.#heartbeat)
    this.#onClose()
  }
}
