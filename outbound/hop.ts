import type {Clock} from './clock.ts'
import {exchange, type Answer, type Line, type Question} from './exchange.ts'
import type {HostTurns} from './host-turns.ts'
import {isTransient} from './outbound-error.ts'
import {retryAfter} from './retry-after.ts'

/** How often, and after how long, a request is made again. */
export interface Patience {
  /** Times that a request is made again. */
  readonly retries: number
  /** Milliseconds before the first repetition; four times as many before each further one. */
  readonly backoff: number
}

/** Asks one address, in its host's turn, again where that may help. */
export type Hop = (question: Question, patience?: Patience) => Promise<Answer>

/** @throws OutboundError from the hop. */
export const hopWith =
  (line: Line, turns: HostTurns, clock: Clock, usual: Patience): Hop =>
  async (question, {retries, backoff} = usual) => {
    const {host} = question.url
    const once = async (): Promise<Answer> => {
      const answer = await exchange(line, question)
      const pause =
        answer.status === 429 || answer.status === 503
          ? retryAfter(answer.headers['retry-after'], clock.now())
          : undefined
      if (pause !== undefined) turns.leaveAlone(host, pause)
      return answer
    }
    for (let attempt = 0; ; attempt += 1) {
      const isLast = attempt >= retries
      try {
        const answer = await turns.take(host, once)
        if (isLast || !mayPass.has(answer.status)) return answer
      } catch (error) {
        if (isLast || !isTransient(error)) throw error
      }
      await clock.sleep(backoff * 4 ** attempt)
    }
  }

/** Answers that often are others a moment later. */
const mayPass = new Set([408, 425, 429, 500, 502, 503, 504])
