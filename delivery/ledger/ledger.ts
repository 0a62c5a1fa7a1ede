import * as z from 'zod'
import type {Outcome} from '../targets/mail-target.ts'
import {commitQueue} from './commit-queue.ts'
import {LedgerError} from './ledger-error.ts'
import {openLedgerFile} from './open-ledger-file.ts'

/** What is delivered where: an issue's content, to a recipient, by a target. */
export interface DeliveryKey {
  /** The issue's `_id`. */
  readonly issue: string
  /** The mail's content hash. */
  readonly content: string
  /** The target's name. */
  readonly target: string
  /** An address in lower case; `*` for a service's whole list. */
  readonly recipient: string
}

/** What a ledger knows of one delivery. */
export interface LedgerEntry extends DeliveryKey {
  readonly messageId: string
  readonly state: Outcome['state']
  /** The target's own reference of what it accepted, or why it did not. */
  readonly detail: string
  readonly attempts: number
  /** ISO 8601. */
  readonly changedAt: string
}

/**
 * Who was sent what. An intent is on disk before anything goes out, and an outcome after. An intent without an outcome is of a
 * process that died in between: it is `unknown` to the next.
 */
export interface Ledger {
  /** All that is known of an issue at a target, in every content it had. */
  readonly entries: (issue: string, target: string) => readonly LedgerEntry[]
  /**
   * Writes down that something is about to be sent. Nothing may be sent before this is done.
   *
   * @throws LedgerError LEDGER_TWICE when it was accepted already, or may have been.
   */
  readonly intend: (key: DeliveryKey, messageId: string) => Promise<void>
  /** Writes down what came of it. */
  readonly settle: (key: DeliveryKey, outcome: Outcome) => Promise<void>
  readonly close: () => void
}

const rows = z.array(
  z.object({
    issue: z.string(),
    content: z.string(),
    target: z.string(),
    recipient: z.string(),
    messageId: z.string(),
    state: z.enum(['accepted', 'refused', 'deferred', 'unknown']),
    detail: z.string(),
    attempts: z.int(),
    changedAt: z.string(),
  }),
)

/**
 * Opens the ledger in a folder, for this process alone until `close` or its end.
 *
 * @param now - The clock, ISO 8601.
 * @throws LedgerError
 */
export const openLedger = (folder: string, now = () => new Date().toISOString()): Ledger => {
  const {database, close} = openLedgerFile(folder)
  database
    .prepare(`UPDATE deliveries SET state = 'unknown', detail = ?, changed_at = ? WHERE state = 'sending'`)
    .run('the delivery was cut off while this was being sent', now())
  const select = database.prepare(
    `SELECT issue, content, target, recipient, message_id AS messageId, state, detail, attempts, changed_at AS changedAt
     FROM deliveries WHERE issue = ? AND target = ? ORDER BY recipient`,
  )
  const intend = database.prepare(
    `INSERT INTO deliveries VALUES (?, ?, ?, ?, ?, 'sending', '', 1, ?)
     ON CONFLICT DO UPDATE SET state = 'sending', detail = '', attempts = attempts + 1, changed_at = excluded.changed_at
     WHERE state IN ('refused', 'deferred')`,
  )
  const settle = database.prepare(
    `UPDATE deliveries SET state = ?, detail = ?, changed_at = ?
     WHERE issue = ? AND content = ? AND target = ? AND recipient = ?`,
  )
  const queue = commitQueue(database)
  return {
    entries: (issue, target) => rows.parse(select.all(issue, target)),
    intend: ({issue, content, target, recipient}, messageId) =>
      queue.add(() => {
        if (intend.run(issue, content, target, recipient, messageId, now()).changes === 1) return
        throw new LedgerError('LEDGER_TWICE', `${recipient} has, or may have, this content from ${target}.`)
      }),
    settle: ({issue, content, target, recipient}, outcome) =>
      queue.add(() => {
        const detail = outcome.state === 'accepted' ? outcome.reference : outcome.reason
        settle.run(outcome.state, detail, now(), issue, content, target, recipient)
      }),
    close: () => {
      queue.flush()
      close()
    },
  }
}
