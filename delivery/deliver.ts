import {changeFindings} from './change-findings.ts'
import {addressKey, type Recipient} from './recipients/recipient.ts'
import {deliveryReport, type DeliveryReport, type Undelivered} from './delivery-report.ts'
import type {DeliveryKey, Ledger, LedgerEntry} from './ledger/ledger.ts'
import type {InlineImage} from './message/inline-images.ts'
import {contentHash, type Mail} from './message/mail.ts'
import {messageMaker} from './message/message-maker.ts'
import {planDelivery, wentOutOtherwise} from './plan-delivery.ts'
import {placeholderFindings} from './placeholder-findings.ts'
import {readerOf} from './readers-of.ts'
import type {MailTarget, Outcome} from './targets/mail-target.ts'

/** What is to be delivered, and how. */
export interface Delivery {
  /** As it stands in the bundle: what tells one content from another is its hash. */
  readonly mail: Mail
  /** The same mail with its images in it, where they are to travel along. */
  readonly inlined?: {readonly mail: Mail; readonly images: readonly InlineImage[]}
  readonly recipients: readonly Recipient[]
  /** Keys as `addressKey` makes them. */
  readonly suppressed: ReadonlySet<string>
  /** Whether an issue that went out with other content may go out again. */
  readonly correction: boolean
  /** Whether readers who may have it are sent it all the same. */
  readonly resendUnknown: boolean
  /** Whether to say what would be done, and do nothing. */
  readonly dryRun: boolean
  /** Signs a message, where messages are signed. */
  readonly sign?: (message: Uint8Array) => Promise<Uint8Array>
  /** Stops the run after the messages that are being handed over. */
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * Sends a mail to readers, once each. Before a message goes out the ledger holds that it will; after, what came of it. What an
 * earlier run left in doubt is asked of the target, and where that can't be asked it is reported and not sent again.
 *
 * @throws LedgerError, TargetUnreachable; what was sent until then is in the ledger.
 */
export const deliver = async (
  delivery: Delivery,
  target: MailTarget,
  ledger: Ledger,
): Promise<DeliveryReport> => {
  const {mail, recipients, suppressed, correction, dryRun, resendUnknown} = delivery
  const content = contentHash(mail)
  const about = {target: target.name, content}
  const keyOf = (recipient: string): DeliveryKey => ({
    issue: mail.head.issueId,
    content,
    target: target.name,
    recipient,
  })
  const known = ledger.entries(mail.head.issueId, target.name)
  const earlier = wentOutOtherwise(content, known)
  const findings = [
    ...placeholderFindings(mail),
    ...(correction || earlier === undefined ? [] : changeFindings(mail, target.name, earlier)),
  ]
  if (findings.length > 0)
    return {
      ...deliveryReport(about, {send: [], already: [], unknown: [], suppressed: []}, new Map(), []),
      ok: false,
      findings,
    }
  if (!dryRun) await resolveUnknown(known, target, ledger, resendUnknown)
  const entries = dryRun ? known : ledger.entries(mail.head.issueId, target.name)
  const plan = planDelivery(content, recipients, suppressed, entries)
  const doubtful = entries.filter(({state}) => state === 'unknown').map(undeliveredOf)
  const outcomes = dryRun ? pretended(plan.send) : await send(delivery, plan.send, target, ledger, keyOf)
  return deliveryReport(about, plan, outcomes, doubtful)
}

/** Asks the target about what is in doubt. */
const resolveUnknown = async (
  known: readonly LedgerEntry[],
  target: MailTarget,
  ledger: Ledger,
  resend: boolean,
): Promise<void> => {
  const doubtful = known.filter(({state}) => state === 'unknown')
  if (doubtful.length === 0) return
  const ids = new Set(doubtful.map(({messageId}) => messageId))
  const there = await target.has?.(ids)
  for (const entry of doubtful) {
    if (there?.has(entry.messageId) === true)
      await ledger.settle(entry, {state: 'accepted', reference: 'found at the target'})
    else if (there !== undefined)
      await ledger.settle(entry, {state: 'deferred', reason: 'the target has not got it'})
    else if (resend) await ledger.settle(entry, {state: 'deferred', reason: 'sent again, as was asked'})
  }
}

const undeliveredOf = ({recipient, detail}: LedgerEntry): Undelivered => ({
  recipient,
  state: 'unknown',
  reason: detail,
})

const pretended = (recipients: readonly Recipient[]): ReadonlyMap<string, Outcome> =>
  new Map(recipients.map(({email}) => [addressKey(email), {state: 'accepted', reference: ''}]))

const send = async (
  {mail, inlined, sign, signal, onProgress}: Delivery,
  recipients: readonly Recipient[],
  target: MailTarget,
  ledger: Ledger,
  keyOf: (recipient: string) => DeliveryKey,
): Promise<ReadonlyMap<string, Outcome>> => {
  const outcomes = new Map<string, Outcome>()
  const make = messageMaker(inlined?.mail ?? mail, inlined?.images)
  const content = contentHash(mail)
  let failure: {readonly error: unknown} | undefined
  const queue = recipients.values()
  const worker = async (): Promise<void> => {
    for (const recipient of queue) {
      if (failure !== undefined || signal?.aborted === true) return
      const reader = readerOf(mail, content, recipient)
      const key = keyOf(addressKey(recipient.email))
      const message = make(reader)
      const bytes = sign === undefined ? message : await sign(message)
      const {messageId, email: to} = reader
      await ledger.intend(key, messageId)
      try {
        const outcome = await target.send({from: mail.head.from.email, to, messageId, bytes})
        await ledger.settle(key, outcome)
        outcomes.set(key.recipient, outcome)
      } catch (error) {
        // Targets throw only what was not sent.
        await ledger.settle(key, {
          state: 'deferred',
          reason: error instanceof Error ? error.message : String(error),
        })
        throw error
      }
      onProgress?.(outcomes.size, recipients.length)
    }
  }
  await Promise.all(
    Array.from({length: target.concurrency}, () =>
      worker().catch((error: unknown) => {
        failure ??= {error}
      }),
    ),
  )
  if (failure !== undefined) throw failure.error
  return outcomes
}
