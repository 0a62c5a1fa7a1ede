import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {createTransport} from 'nodemailer'
import {contentHash, type Mail} from '../../delivery/message/mail.ts'
import {mailHeadOf} from '../../delivery/message/mail-head-of.ts'
import {messageMaker} from '../../delivery/message/message-maker.ts'
import type {Reader} from '../../delivery/message/reader.ts'
import {readerOf} from '../../delivery/readers-of.ts'
import {renderBundle} from '../../newsletter/render/bundle.ts'
import {escapeHtml} from '../../newsletter/render/escape.ts'
import {medianTimes, type Benchmark} from './benchmark.ts'
import {generatedIssue} from './generated-issue.ts'

const READERS = 10_000
/** nodemailer's share of them: it takes its time, and each message costs it the same. */
const SHARE = 500

const benchmark: Benchmark = {
  name: 'delivery',
  about: `messages of one issue for ${READERS.toLocaleString('en')} readers`,
  run: async (log) => {
    const issue = await generatedIssue()
    const {texts} = renderBundle(issue)
    const mail: Mail = {
      head: mailHeadOf(issue),
      html: texts.get('email.html') ?? '',
      text: texts.get('email.txt') ?? '',
    }
    const content = contentHash(mail)
    const readers = Array.from({length: READERS}, (_, at) => readerAt(mail, content, at))
    const transport = createTransport({streamTransport: true, buffer: true, newline: 'windows'})
    log(`one message has ${messageMaker(mail)(readers[0] ?? readerAt(mail, content, 0)).byteLength} bytes`)
    const ours = () => {
      const make = messageMaker(mail)
      for (const reader of readers) make(reader)
    }
    const theirs = async () => {
      for (const reader of readers.slice(0, SHARE)) await transport.sendMail(nodemailerMail(mail, reader))
    }
    const [own = 0, share = 0] = await medianTimes([ours, theirs], {runs: 5, warmUp: 1})
    const other = {name: 'nodemailer, each from scratch', value: (share / SHARE) * READERS}
    const [few, many] = [retainedAfter(mail, content, 1000), retainedAfter(mail, content, 50_000)]
    return [
      {
        measure: `${READERS.toLocaleString('en')} messages`,
        ours: own,
        other,
        unit: 'ms',
        target: {promise: 'at most a tenth', kept: own * 10 <= other.value},
      },
      {
        measure: 'memory held on to after 50,000 messages',
        ours: many,
        other: {name: 'after 1,000', value: few},
        unit: 'MB',
        target: {promise: 'at most 2 MB more', kept: many - few <= 2},
      },
    ]
  },
}

export default benchmark

const readerAt = (mail: Mail, content: string, at: number): Reader =>
  readerOf(mail, content, {
    email: `reader-${at}@reader.example`,
    name: `Reader ${at}`,
    firstName: `Reader`,
    unsubscribeUrl: `https://lists.example/unsubscribe?reader=${at}&key=7f3a9c`,
    line: at + 2,
  })

const nodemailerMail = ({head, html, text}: Mail, {name, email, messageId, values}: Reader) => ({
  from: {name: head.from.name, address: head.from.email},
  to: {name, address: email},
  replyTo: head.replyTo ?? '',
  subject: head.subject,
  messageId,
  date: new Date(head.date),
  list: {
    id: {comment: head.list.name, url: head.list.id},
    unsubscribe: [[values.unsubscribe_url, `mailto:${head.from.email}?subject=unsubscribe`]],
  },
  headers: {'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'},
  text: text.replaceAll('{{unsubscribe_url}}', () => values.unsubscribe_url),
  html: html.replaceAll('{{unsubscribe_url}}', () => escapeHtml(values.unsubscribe_url)),
  textEncoding: 'quoted-printable' as const,
})

/** The heap after so many messages, in MB, once what is no longer needed was collected. */
const retainedAfter = (mail: Mail, content: string, messages: number): number => {
  const make = messageMaker(mail)
  for (let at = 0; at < messages; at += 1) make(readerAt(mail, content, at))
  collect()
  return process.memoryUsage().heapUsed / 1e6
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
