import {filter, fromEvent, map, merge, Observable, Subject, take, type Subscription} from 'rxjs'
import type {PreflightReport} from '../../../newsletter/preflight/preflight.ts'
import type {Records} from './check-issue.ts'
import type {FromWorker, ToWorker} from './worker-messages.ts'

/** What came of checking an issue. */
export type Checked = {readonly report: PreflightReport} | {readonly failure: string}

/**
 * Has issues checked beside the page, by one worker for all of them, which starts with the first. Where it can't be started, or
 * stops, whoever waits is told, and the next check starts another.
 */
export class Checker {
  readonly #records = new Map<string, Records>()
  readonly #answers = new Subject<FromWorker>()
  readonly #failures = new Subject<string>()
  #worker: Worker | undefined
  #count = 0

  /** Tells what an issue is held against from now on. */
  tell(issueId: string, records: Records): void {
    this.#records.set(issueId, records)
    this.#worker?.postMessage({kind: 'records', issueId, records} satisfies ToWorker)
  }

  /** Has an issue checked: answers once, and again when the dictionary is there. */
  check(issueId: string, raw: unknown): Observable<Checked> {
    return new Observable((subscriber) => {
      const id = (this.#count += 1)
      const subscription: Subscription = merge(
        this.#answers.pipe(filter((message) => message.id === id)),
        this.#failures.pipe(
          take(1),
          map((failure) => ({failure})),
        ),
      ).subscribe(subscriber)
      this.#started().postMessage({kind: 'check', issueId, id, raw} satisfies ToWorker)
      return subscription
    })
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {type: 'module'})
    this.#worker = worker
    fromEvent<MessageEvent<FromWorker>>(worker, 'message').subscribe(({data}) => this.#answers.next(data))
    fromEvent<ErrorEvent>(worker, 'error')
      .pipe(take(1))
      .subscribe((event) => {
        event.preventDefault()
        worker.terminate()
        this.#worker = undefined
        // An error in loading has no message.
        this.#failures.next(event.message || 'The checks can’t be loaded.')
      })
    for (const [issueId, records] of this.#records)
      worker.postMessage({kind: 'records', issueId, records} satisfies ToWorker)
    return worker
  }
}

export const checker = new Checker()
