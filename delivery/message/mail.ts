import * as z from 'zod'
import {sha256} from '../../newsletter/sha256.ts'

/** What a mail's header says of it. Kept in a bundle's manifest, so that a bundle can be delivered by itself. */
export const mailHead = z.object({
  /** `_id` of the issue. */
  issueId: z.string(),
  subject: z.string(),
  from: z.object({name: z.string(), email: z.string()}),
  replyTo: z.string().nullable(),
  /** When the issue goes out, ISO 8601. */
  date: z.string(),
  /** Names the list, whoever sends it. https://www.rfc-editor.org/rfc/rfc2919 */
  list: z.object({name: z.string(), id: z.string()}),
  /** An address for all readers, or `{{unsubscribe_url}}`. */
  unsubscribeUrl: z.string(),
  /** BCP 47. */
  language: z.string(),
  /** The issue's page in the archive. */
  pageUrl: z.string(),
})
export type MailHead = z.infer<typeof mailHead>

/** An issue as it goes to every reader, its placeholders not filled in. */
export interface Mail {
  readonly head: MailHead
  readonly html: string
  readonly text: string
}

/** SHA-256, in hex, of all that a reader would notice. Two mails that differ have two; a ledger knows a change by it. */
export const contentHash = (mail: Mail): string => {
  const known = hashes.get(mail)
  if (known !== undefined) return known
  const {head, html, text} = mail
  const hash = sha256(JSON.stringify([mailHead.parse(head), html, text]))
  hashes.set(mail, hash)
  return hash
}

// Whoever makes a message asks several times, and hashing takes as long as rendering.
const hashes = new WeakMap<Mail, string>()
