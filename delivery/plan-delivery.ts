import type {LedgerEntry} from './ledger/ledger.ts'
import {addressKey, type Recipient} from './recipients/recipient.ts'

/** Whom a delivery goes to, and why it doesn't go to the others. */
export interface DeliveryPlan {
  readonly send: readonly Recipient[]
  /** They have this content already. */
  readonly already: readonly Recipient[]
  /** They may have it, or not. */
  readonly unknown: readonly Recipient[]
  /** They asked not to be written to. */
  readonly suppressed: readonly Recipient[]
}

/**
 * Holds readers against what the ledger knows.
 *
 * @param entries - Of this issue at this target, in any content.
 * @param suppressed - Keys as `addressKey` makes them.
 */
export const planDelivery = (
  content: string,
  recipients: readonly Recipient[],
  suppressed: ReadonlySet<string>,
  entries: readonly LedgerEntry[],
): DeliveryPlan => {
  const states = new Map(
    entries.filter((entry) => entry.content === content).map(({recipient, state}) => [recipient, state]),
  )
  const fateOf = ({email}: Recipient): keyof DeliveryPlan => {
    const key = addressKey(email)
    // Whoever asks to be left alone after a mail had gone out has it all the same.
    const state = states.get(key)
    if (state === 'accepted') return 'already'
    if (state === 'unknown') return 'unknown'
    return suppressed.has(key) ? 'suppressed' : 'send'
  }
  const by = Map.groupBy(recipients, fateOf)
  return {
    send: by.get('send') ?? [],
    already: by.get('already') ?? [],
    unknown: by.get('unknown') ?? [],
    suppressed: by.get('suppressed') ?? [],
  }
}

/** Whether the issue has gone out to anybody, or may have, with other content than this. */
export const wentOutOtherwise = (content: string, entries: readonly LedgerEntry[]): LedgerEntry | undefined =>
  entries.find((entry) => entry.content !== content && ['accepted', 'unknown'].includes(entry.state))
