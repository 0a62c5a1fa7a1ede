import type {Placeholder} from '../../newsletter/vocabulary.ts'
import type {Mailbox} from './header.ts'

/** Whom a message is for, and what differs in it from everybody else's. */
export interface Reader extends Mailbox {
  /** With its angle brackets. */
  readonly messageId: string
  /** What each placeholder becomes; plain text, which is escaped where it stands in HTML. */
  readonly values: Readonly<Record<Placeholder, string>>
}
