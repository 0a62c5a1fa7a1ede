/** What a session is told, as the Studio reads it. `i` is the id of the identity that the news is of. */
export type PresenceNews =
  | {readonly type: 'state'; readonly i: string; readonly m: PresenceState}
  | {readonly type: 'rollCall'; readonly i: string; readonly session: string}
  | {readonly type: 'disconnect'; readonly i: string; readonly m: {readonly session: string}}

/** What a session announces: its own id, and where it is, in the Studio's words. */
interface PresenceState {
  readonly sessionId: string
  readonly [detail: string]: unknown
}

/** One connection's place in a dataset's hub. */
export interface PresenceSeat {
  /** Begins to hear news of the dataset, under a subscription's id; `undefined` when there are too many here. */
  subscribe(hear: (news: PresenceNews) => void): string | undefined
  /** @returns whether there was such a subscription. */
  unsubscribe(subscription: string): boolean
  /** Asks every session of the dataset to say where it is. */
  rollCall(identity: string, session: string): void
  announce(identity: string, state: PresenceState): void
  /** Says that a session is gone, unless it isn't this connection's: after a reconnection its news come by another. */
  disconnect(identity: string, session: string): void
  /** Says so of every session that was announced here, and hears no more. */
  leave(): void
}

/**
 * Passes on who looks at what, among the connections of each dataset. Keeps no state of anybody's place: sessions answer
 * roll calls themselves. It does remember which sessions came by which connection, so that a tab that crashes is gone for
 * the others too.
 */
export class PresenceHub {
  readonly #datasets = new Map<string, {seats: Set<Seat>; owners: Map<string, Seat>}>()
  #lastSubscription = 0

  /** Takes a seat for one connection. */
  join(dataset: string): PresenceSeat {
    const room = this.#datasets.get(dataset) ?? {seats: new Set<Seat>(), owners: new Map<string, Seat>()}
    this.#datasets.set(dataset, room)
    const {seats, owners} = room
    const seat = new Seat({
      owners,
      subscriptionId: () => `presence-${(this.#lastSubscription += 1)}`,
      tell: (news) => {
        for (const other of seats) other.hear(news)
      },
      leave: () => {
        seats.delete(seat)
        if (seats.size === 0 && this.#datasets.get(dataset) === room) this.#datasets.delete(dataset)
      },
    })
    seats.add(seat)
    return seat
  }

  /** How many connections are in a dataset. */
  count(dataset: string): number {
    return this.#datasets.get(dataset)?.seats.size ?? 0
  }
}

/** A tab has one session and one or two subscriptions; a connection with many more is no Studio's. */
const mostPerSeat = 100

interface Room {
  /** By which connection each session was announced last. */
  readonly owners: Map<string, Seat>
  readonly subscriptionId: () => string
  readonly tell: (news: PresenceNews) => void
  readonly leave: () => void
}

class Seat implements PresenceSeat {
  readonly #room: Room
  readonly #listeners = new Map<string, (news: PresenceNews) => void>()
  /** Identities by the sessions that they announced here. */
  readonly #announced = new Map<string, string>()

  constructor(room: Room) {
    this.#room = room
  }

  hear(news: PresenceNews): void {
    for (const listener of this.#listeners.values()) listener(news)
  }

  subscribe(hear: (news: PresenceNews) => void): string | undefined {
    if (this.#listeners.size >= mostPerSeat) return undefined
    const id = this.#room.subscriptionId()
    this.#listeners.set(id, hear)
    return id
  }

  unsubscribe(subscription: string): boolean {
    return this.#listeners.delete(subscription)
  }

  rollCall(identity: string, session: string): void {
    this.#room.tell({type: 'rollCall', i: identity, session})
  }

  announce(identity: string, state: PresenceState): void {
    this.#announced.set(state.sessionId, identity)
    this.#room.owners.set(state.sessionId, this)
    const [oldest] = this.#announced.keys()
    if (this.#announced.size > mostPerSeat && oldest !== undefined) this.disconnect(identity, oldest)
    this.#room.tell({type: 'state', i: identity, m: state})
  }

  disconnect(identity: string, session: string): void {
    this.#announced.delete(session)
    if (this.#room.owners.get(session) !== this) return
    this.#room.owners.delete(session)
    this.#room.tell({type: 'disconnect', i: identity, m: {session}})
  }

  leave(): void {
    this.#listeners.clear()
    for (const [session, identity] of [...this.#announced]) this.disconnect(identity, session)
    this.#room.leave()
  }
}
