import {CsvError, parse} from 'csv-parse/sync'
import * as z from 'zod'
import {parseSafeUrl} from '../../newsletter/url.ts'
import {isEmailAddress} from './email-address.ts'
import {readText} from './read-text.ts'
import {addressKey, type Recipient} from './recipient.ts'
import {RecipientsError, type LineProblem} from './recipients-error.ts'

const COLUMNS = ['email', 'name', 'first_name', 'unsubscribe_url'] as const

/** Leaves room in a header's line of 998 for its name, the brackets and the address to write to. */
const LONGEST_URL = 700

const records = z.array(
  z.object({
    info: z.object({lines: z.int()}),
    record: z.partialRecord(z.enum(COLUMNS), z.string()),
  }),
)

/**
 * Reads a CSV file of readers: a line of column names, then a reader a line. `email` must be there; `name`, `first_name` and
 * `unsubscribe_url` may be; other columns are for others. Commas, semicolons or tabs part the columns.
 *
 * @param file - Its name, for messages.
 * @throws RecipientsError that names every line that is wrong.
 */
export const readRecipients = (file: string, bytes: Uint8Array): readonly Recipient[] => {
  const text = readText(file, bytes)
  const rows = recordsOf(file, text)
  if (rows.length === 0)
    throw new RecipientsError(file, [{line: 1, message: 'there is no reader in this file.'}])
  const problems: LineProblem[] = []
  const lines = new Map<string, number>()
  const recipients = rows.map(({info, record}): Recipient => {
    const line = info.lines
    const recipient = recipientOf(record, line)
    problems.push(...problemsOf(recipient).map((message) => ({line, message})))
    const key = addressKey(recipient.email)
    const earlier = lines.get(key)
    if (earlier === undefined) lines.set(key, line)
    else
      problems.push({line, message: `${recipient.email} is in line ${earlier} already. Delete one of them.`})
    return recipient
  })
  if (problems.length > 0) throw new RecipientsError(file, problems)
  return recipients
}

const recordsOf = (file: string, text: string) => {
  let seen: readonly string[] = []
  try {
    const rows: unknown = parse(text, {
      bom: true,
      columns: (header: readonly string[]) => {
        seen = header.map((name) => name.trim().toLowerCase())
        return seen.map((name, at) => (isColumn(name) && seen.indexOf(name) === at ? name : false))
      },
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
      trim: true,
    })
    if (seen.includes('email') || text.trim() === '') return records.parse(rows)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1
    throw new RecipientsError(file, [{line, message: `this is no CSV: ${error.message}.`}])
  }
  throw new RecipientsError(file, [
    {
      line: 1,
      message: `there is no column "email", only ${seen.map((name) => `"${name}"`).join(', ')}. Name the columns in the first line.`,
    },
  ])
}

const isColumn = (name: string): boolean => (COLUMNS as readonly string[]).includes(name)

/** What parts the names of the columns parts the rest. */
const delimiterOf = (text: string): string => {
  const [header = ''] = text.split(/\r?\n/, 1)
  return [';', '\t'].find((mark) => header.includes(mark)) ?? ','
}

const recipientOf = (
  record: Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>,
  line: number,
): Recipient => ({
  email: record.email ?? '',
  name: inOneLine(record.name ?? ''),
  firstName: inOneLine(record.first_name ?? ''),
  // In the parser's form: as it was typed it could end the brackets that it stands in.
  unsubscribeUrl: parseSafeUrl(record.unsubscribe_url ?? '') ?? record.unsubscribe_url ?? '',
  line,
})

const inOneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()

const problemsOf = ({email, unsubscribeUrl}: Recipient): readonly string[] => [
  ...(isEmailAddress(email) ? [] : [`"${email}" is no email address.`]),
  ...(unsubscribeUrl === '' || isUnsubscribeUrl(unsubscribeUrl)
    ? []
    : [
        `unsubscribe_url is "${unsubscribeUrl}", and must be a whole https address of at most ${LONGEST_URL} characters.`,
      ]),
]

// One click works over https alone. https://www.rfc-editor.org/rfc/rfc8058
const isUnsubscribeUrl = (url: string): boolean =>
  url.length <= LONGEST_URL && /^[\x21-\x7e]+$/.test(url) && parseSafeUrl(url)?.startsWith('https:') === true
