import {filter, fromEvent, map, Observable, share, type Subscription} from 'rxjs'
import type {PreflightReport} from '../../../newsletter/preflight/preflight.ts'
import type {Records} from './check-issue.ts'
import type {FromWorker, ToWorker} from './worker-messages.ts'

/** What came of checking an issue. */
export type Checked = {readonly report: PreflightReport} | {readonly failure: string}

/** Has issues checked beside the page, by one worker for all of them, which starts with the first. */
class Checker {
  #worker: Worker | undefined
  #answers: Observable<FromWorker> | undefined
  #count = 0

  /** Tells what an issue is held against from now on. */
  tell(issueId: string, records: Records): void {
    this.#send({kind: 'records', issueId, records})
  }

  /** Has an issue checked: answers once, and again when the dictionary is there. */
  check(issueId: string, raw: unknown): Observable<Checked> {
    return new Observable((subscriber) => {
      const id = (this.#count += 1)
      const subscription: Subscription = this.#listen()
        .pipe(
          filter((message) => message.id === id),
          map((message): Checked => message),
        )
        .subscribe(subscriber)
      this.#send({kind: 'check', issueId, id, raw})
      return subscription
    })
  }

  #send(message: ToWorker): void {
    this.#started().postMessage(message)
  }

  #listen(): Observable<FromWorker> {
    return (this.#answers ??= fromEvent<MessageEvent<FromWorker>>(this.#started(), 'message').pipe(
      map(({data}) => data),
      share(),
    ))
  }

  #started(): Worker {
    return (this.#worker ??= new Worker(new URL('./check-worker.ts', import.meta.url), {type: 'module'}))
  }
}

export const checker = new Checker()
