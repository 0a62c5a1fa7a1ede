import {createTransport} from 'nodemailer'
import {describe, expect, it} from 'vitest'
import {check, sampleWith} from '../../../test/preflight/subjects.ts'
import {renderBundle} from '../../render/bundle.ts'
import {messageForm} from './message-form.ts'
import {messageHeaders} from './message-headers.ts'

const issue = sampleWith()
const bundle = renderBundle(issue)

/** The issue as a mail, made by the library that mails are sent with. */
const message = async (): Promise<string> => {
  const transport = createTransport({streamTransport: true, newline: 'windows', buffer: true})
  const sent = await transport.sendMail({
    from: 'Sample Weekly <desk@weekly.example>',
    to: 'reader@reader.example',
    subject: issue.issue.subject,
    text: bundle.texts.get('email.txt'),
    html: bundle.texts.get('email.html'),
    textEncoding: 'quoted-printable',
    messageId: '<issue-2@weekly.example>',
    date: new Date(issue.issue.datePublished),
    list: {
      id: 'Sample Weekly <weekly.weekly.example>',
      unsubscribe: [['https://weekly.example/unsubscribe', 'mailto:leave@weekly.example']],
      'unsubscribe-post': 'List-Unsubscribe=One-Click',
    },
  })
  if (!Buffer.isBuffer(sent.message)) throw new TypeError('The message is a stream.')
  // The library writes any header of a list in angle brackets.
  return sent.message
    .toString('latin1')
    .replace(/^List-Unsubscribe-Post: <?[^\r\n]*/m, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click')
}

const source = await message()

const says = (rule: typeof messageForm, text: string) =>
  check(rule, issue, {bundle, message: Buffer.from(text, 'latin1')}).map((finding) => finding.message)

describe('the message', () => {
  it('is let be as it is', () => {
    expect(source).toContain('Content-Transfer-Encoding: quoted-printable')
    expect(says(messageForm, source)).toEqual([])
    expect(says(messageHeaders, source)).toEqual([])
  })

  it.each([
    ['a line of', (text: string) => text.replace('Cells', 'x'.repeat(1100))],
    ['doesn’t end in CRLF', (text: string) => text.replace('\r\n', '\n')],
    ['not ASCII', (text: string) => text.replace('Subject: ', 'Subject: \u00e9')],
    ['in this order', (text: string) => text.replace('text/plain', 'text/html')],
    ['another plain text', (text: string) => text.replace(/Printed on nothing/, 'Printed on something')],
    ['another HTML', (text: string) => text.replaceAll('</html>', '</html><!-- a -->')],
  ])('is found to have %s', (fault, change) => {
    expect(says(messageForm, change(source)).join('\n')).toContain(fault)
  })

  it.each([
    ['has no Date header', (text: string) => text.replace(/^Date: .*\r\n/m, '')],
    ['has no List-ID header', (text: string) => text.replace(/^List-ID: .*\r\n/im, '')],
    ['has 2 Message-ID headers', (text: string) => text.replace(/^(Message-ID: .*\r\n)/m, '$1$1')],
    [
      'without an https address',
      (text: string) =>
        text.replace(/^List-Unsubscribe: [^\r]*(?:\r\n [^\r]*)*/m, 'List-Unsubscribe: <mailto:a@b.example>'),
    ],
    ['that is not List-Unsubscribe=One-Click', (text: string) => text.replace('=One-Click', '=Two-Clicks')],
  ])('is found where it %s', (fault, change) => {
    expect(says(messageHeaders, change(source)).join('\n')).toContain(fault)
  })

  it('is found where nothing in its text leads to unsubscribing', () => {
    const html = bundle.texts.get('email.html') ?? ''
    const without = html
      .replace(/<a[^>]*>Unsubscribe<\/a>/, '')
      .replaceAll(issue.newsletter.unsubscribeUrl, '')
    expect(without).not.toBe(html)
    const texts = new Map([...bundle.texts, ['email.html', without]])
    const findings = check(messageHeaders, issue, {
      bundle: {...bundle, texts},
      message: Buffer.from(source, 'latin1'),
    })
    expect(findings.map(({message: said}) => said).join()).toContain('no link for unsubscribing')
  })
})
