import {written} from '../newsletter/placeholders.ts'
import type {Mail} from './message/mail.ts'
import {messageIdOf} from './message/message-id.ts'
import type {Reader} from './message/reader.ts'
import {placeholdersOf} from './placeholder-findings.ts'
import type {Recipient} from './recipients/recipient.ts'
import {RecipientsError} from './recipients/recipients-error.ts'

/** Makes a message's reader of a line in a file. */
export const readerOf = (mail: Mail, content: string, recipient: Recipient): Reader => ({
  name: recipient.name,
  email: recipient.email,
  messageId: messageIdOf(content, recipient.email, mail.head.from.email),
  values: {
    unsubscribe_url: recipient.unsubscribeUrl,
    // Whoever sends it by themselves has no copy to show but the archive's.
    view_online_url: mail.head.pageUrl,
    first_name: recipient.firstName,
  },
})

/**
 * Holds the file against what the mail asks of it.
 *
 * @throws RecipientsError that names every line which lacks something.
 */
export const requireValues = (file: string, mail: Mail, recipients: readonly Recipient[]): void => {
  const used = placeholdersOf(mail)
  const columns = [
    {column: 'unsubscribe_url', valueOf: (recipient: Recipient) => recipient.unsubscribeUrl},
    {column: 'first_name', valueOf: (recipient: Recipient) => recipient.firstName},
  ] as const
  const problems = recipients.flatMap((recipient) =>
    columns
      .filter(({column, valueOf}) => used.has(column) && valueOf(recipient) === '')
      .map(({column}) => ({
        line: recipient.line,
        message: `${recipient.email} has no ${column}, and the issue asks for it with ${written(column)}.`,
      })),
  )
  if (problems.length > 0) throw new RecipientsError(file, problems)
}
