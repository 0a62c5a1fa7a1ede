import {isEmailAddress} from './email-address.ts'
import {readText} from './read-text.ts'
import {addressKey} from './recipient.ts'
import {RecipientsError, type LineProblem} from './recipients-error.ts'

/**
 * Reads the addresses that must not be written to: one a line, or the first column of a CSV file. A line that is no address is an
 * error, since somebody who asked to be left alone may be meant.
 *
 * @returns Keys as `addressKey` makes them.
 * @throws RecipientsError
 */
export const readSuppressed = (file: string, bytes: Uint8Array): ReadonlySet<string> => {
  const problems: LineProblem[] = []
  const suppressed = new Set<string>()
  for (const [at, text] of readText(file, bytes).split(/\r?\n/).entries()) {
    const [first = ''] = text.split(/[,;\t]/)
    const address = first.trim().replace(/^"(.*)"$/, '$1')
    const isNoAddress = address === '' || address.startsWith('#') || (at === 0 && /^e-?mail/i.test(address))
    if (isEmailAddress(address)) suppressed.add(addressKey(address))
    else if (!isNoAddress) problems.push({line: at + 1, message: `"${address}" is no email address.`})
  }
  if (problems.length > 0) throw new RecipientsError(file, problems)
  return suppressed
}
