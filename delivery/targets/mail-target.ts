/** A message to one reader, as it goes out. */
export interface OutgoingMessage {
  /** The envelope's addresses. */
  readonly from: string
  readonly to: string
  /** With its angle brackets. */
  readonly messageId: string
  readonly bytes: Uint8Array
}

/** What came of handing something to a target. */
export type Outcome =
  /** It is the target's now. `reference` is the target's own name for it, or what it said. */
  | {readonly state: 'accepted'; readonly reference: string}
  /** It was not taken, and won't be as it is. */
  | {readonly state: 'refused'; readonly reason: string}
  /** It was not taken; it may be another time. */
  | {readonly state: 'deferred'; readonly reason: string}
  /** It may have been taken or not: whoever sends it again may send it twice. */
  | {readonly state: 'unknown'; readonly reason: string}

/** A target that is given one message for each reader. */
export interface MailTarget {
  /** Which target it is, in ledgers and messages. The same place has one name; no secret is in it. */
  readonly name: string
  /** How many messages it takes at once. */
  readonly concurrency: number
  /**
   * Hands over a message.
   *
   * @throws TargetUnreachable when nothing can be sent now, and this message has not been.
   */
  readonly send: (message: OutgoingMessage) => Promise<Outcome>
  /** Which of these messages it has, by Message-ID. Left out where a target can't be asked. */
  readonly has?: (messageIds: ReadonlySet<string>) => Promise<ReadonlySet<string>>
  readonly close: () => Promise<void>
}

/** Nothing can be handed to the target now. What was being handed over has not been. */
export class TargetUnreachable extends Error {
  readonly code = 'TARGET_UNREACHABLE'

  constructor(target: string, reason: string, cause?: unknown) {
    super(
      `${target} can’t be reached (${reason}). Check the address, the credentials and the network, then run the delivery again: what was sent is not sent twice.`,
      {cause},
    )
    this.name = 'TargetUnreachable'
  }
}
