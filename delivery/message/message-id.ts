import {sha256} from '../../newsletter/sha256.ts'

/**
 * The Message-ID of a mail to one reader: the same whenever this content is sent to this reader, so that a server or mailbox
 * that has it already can tell.
 *
 * @param content - The mail's content hash.
 * @param recipient - The reader's address; empty for the mail that goes to nobody in particular.
 * @param sender - The sender's address: identifiers are unique within its domain.
 */
export const messageIdOf = (content: string, recipient: string, sender: string): string => {
  const hash = sha256(`${content}\n${recipient.toLowerCase()}`)
  return `<${hash.slice(0, 32)}@${sender.slice(sender.lastIndexOf('@') + 1)}>`
}
