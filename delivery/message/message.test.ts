import fc from 'fast-check'
import {createTransport} from 'nodemailer'
import PostalMime from 'postal-mime'
import {describe, expect, it} from 'vitest'
import {renderBundle} from '../../newsletter/render/bundle.ts'
import {longIssue, sampleIssue} from '../../test/render/long-issue.ts'
import {bundleMessage} from './bundle-message.ts'
import {inlineImages} from './inline-images.ts'
import {contentHash, type Mail} from './mail.ts'
import {mailHeadOf} from './mail-head-of.ts'
import {messageIdOf} from './message-id.ts'
import {messageMaker} from './message-maker.ts'
import type {Reader} from './reader.ts'

const mailOf = async (issueOf = sampleIssue): Promise<Mail> => {
  const issue = await issueOf()
  const {texts} = renderBundle(issue)
  return {head: mailHeadOf(issue), html: texts.get('email.html')!, text: texts.get('email.txt')!}
}

const reader: Reader = {
  name: 'Ada Lind',
  email: 'ada@reader.example',
  messageId: '<abc@weekly.example>',
  values: {
    unsubscribe_url: 'https://lists.example/u?reader=1&key=a%3D',
    view_online_url: 'https://weekly.example/issue-2/web.html',
    first_name: 'Ada',
  },
}

const unixText = (text: string | undefined): string => (text ?? '').replaceAll('\r\n', '\n')

/** What is wrong with a message as bytes, in words. */
const faultsOf = (bytes: Uint8Array): readonly string[] => {
  const message = Buffer.from(bytes).toString('latin1')
  const lines = message.split('\r\n')
  return [
    ...(/\r(?!\n)|(?<!\r)\n/.test(message) ? ['a bare line break'] : []),
    ...(/[^\t\r\n\x20-\x7e]/.test(message) ? ['something that is not ASCII'] : []),
    ...(lines.some((line) => line.length > 998) ? ['a line over 998'] : []),
    ...(lines.slice(lines.indexOf('')).some((line) => line.length > 76) ? ['a body line over 76'] : []),
  ]
}

describe.each([
  ['sample', sampleIssue],
  ['long', longIssue],
])('the message of the %s issue', (name, issueOf) => {
  it('comes back from a mail reader as it was written, the text first', async () => {
    const mail = await mailOf(issueOf)
    const bytes = messageMaker(mail)(reader)
    expect(faultsOf(bytes)).toEqual([])
    const {headers, html, text, ...parsed} = await PostalMime.parse(bytes)
    const fill = (body: string, url: string) => body.replaceAll('{{unsubscribe_url}}', url)
    expect(unixText(html)).toBe(fill(mail.html, 'https://lists.example/u?reader=1&amp;key=a%3D'))
    expect(unixText(text)).toBe(fill(mail.text, reader.values.unsubscribe_url))
    const message = Buffer.from(bytes).toString('latin1')
    expect(message.indexOf('text/plain')).toBeLessThan(message.indexOf('text/html'))
    expect(parsed).toMatchObject({
      subject: mail.head.subject,
      from: {name: 'Sample Weekly', address: 'desk@weekly.example'},
      to: [{name: 'Ada Lind', address: 'ada@reader.example'}],
      replyTo: [{address: 'letters@weekly.example'}],
      messageId: '<abc@weekly.example>',
      date: '2026-01-15T09:00:00.000Z',
      attachments: [],
    })
    const once = ['date', 'message-id', 'list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'subject']
    for (const key of once)
      expect(
        headers.filter((header) => header.key === key),
        key,
      ).toHaveLength(1)
    const valueOf = (key: string) => headers.find((header) => header.key === key)?.value
    expect(valueOf('list-id')).toBe('Sample Weekly <newsletter.weekly.example>')
    expect(valueOf('list-unsubscribe')).toBe(
      '<https://lists.example/u?reader=1&key=a%3D>, <mailto:letters@weekly.example?subject=unsubscribe>',
    )
    expect(valueOf('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  })

  it('is the same in the bundle, whenever it is made', async () => {
    const message = Buffer.from(bundleMessage(await mailOf(issueOf)))
    expect(message.equals(bundleMessage(await mailOf(issueOf)))).toBe(true)
    expect(faultsOf(message)).toEqual([])
    await expect(message.toString('latin1').replaceAll('\r\n', '\n')).toMatchFileSnapshot(
      `../../test/golden/${name}/email.eml`,
    )
  })

  it('says what nodemailer’s says', async () => {
    const mail = await mailOf(issueOf)
    const fill = (body: string) => body.replaceAll('{{unsubscribe_url}}', 'https://lists.example/u')
    const ours = messageMaker(mail)({
      ...reader,
      values: {...reader.values, unsubscribe_url: 'https://lists.example/u'},
    })
    const {message} = await createTransport({
      streamTransport: true,
      buffer: true,
      newline: 'windows',
    }).sendMail({
      from: {name: mail.head.from.name, address: mail.head.from.email},
      to: {name: reader.name, address: reader.email},
      replyTo: mail.head.replyTo ?? '',
      subject: mail.head.subject,
      messageId: reader.messageId,
      date: new Date(mail.head.date),
      list: {
        id: {comment: mail.head.list.name, url: mail.head.list.id},
        unsubscribe: [['https://lists.example/u', 'mailto:letters@weekly.example?subject=unsubscribe']],
      },
      headers: {
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Content-Language': mail.head.language,
      },
      text: fill(mail.text),
      html: fill(mail.html),
      textEncoding: 'quoted-printable',
    })
    expect(await meaningOf(ours)).toEqual(await meaningOf(message as Buffer))
  })
})

/** A message as a reader takes it: without the order of its header, and without boundaries. */
const meaningOf = async (message: Uint8Array) => {
  const {headers, subject, from, to, replyTo, messageId, date, ...rest} = await PostalMime.parse(message)
  const [text, html] = [rest.text?.trimEnd(), rest.html?.trimEnd()]
  const said = headers.map(({key, value}) => [key, value.replace(/boundary=.*/, '').replaceAll('"', '')])
  return {
    subject,
    from,
    to,
    replyTo,
    messageId,
    date,
    text,
    html,
    headers: Object.fromEntries(said) as Record<string, string>,
  }
}

describe('any message', () => {
  const words = fc.string({unit: 'grapheme', maxLength: 120}).map((text) => text.replaceAll(/[{}\r]/g, ''))
  const oneLine = fc
    .string({unit: 'grapheme', minLength: 1, maxLength: 120})
    .map((text) => `a ${text.replaceAll(/[\s\p{Cc}\p{Cf}=?"\\]+/gu, ' ').trim()} z`)

  it('comes back as it was written', async () => {
    const {head} = await mailOf()
    await fc.assert(
      fc.asyncProperty(fc.array(words), words, oneLine, oneLine, async (lines, value, subject, name) => {
        const body = `${lines.join('\n')}{{first_name}}${lines.join('{{first_name}}\n')}\n`
        const mail = {head: {...head, subject, from: {...head.from, name}}, html: body, text: body}
        const bytes = messageMaker(mail)({...reader, values: {...reader.values, first_name: value}})
        expect(faultsOf(bytes)).toEqual([])
        const parsed = await PostalMime.parse(bytes)
        expect(unixText(parsed.text)).toBe(body.replaceAll('{{first_name}}', () => value))
        expect(parsed.subject).toBe(subject)
        expect(parsed.from?.name).toBe(name)
      }),
      {numRuns: 300},
    )
  })

  it('has no long line, however long a name or a subject is', async () => {
    const {head, ...rest} = await mailOf()
    const long = 'x'.repeat(1500)
    for (const name of [long, `${long}, "y"`, `é${long}`]) {
      const mail = {...rest, head: {...head, subject: name, from: {...head.from, name}}}
      const bytes = messageMaker(mail)({...reader, name})
      expect(faultsOf(bytes)).toEqual([])
      const parsed = await PostalMime.parse(bytes)
      expect([parsed.subject, parsed.from?.name, parsed.to?.[0]?.name]).toEqual([name, name, name])
    }
  })

  it('would be seen to be broken: the control', () => {
    const long = Buffer.from(`a: b\r\n\r\n${'x'.repeat(1000)}\nä\r\n`)
    expect(faultsOf(long)).toHaveLength(4)
  })
})

describe('what is filled in', () => {
  it('can be neither markup nor another header', async () => {
    const mail = await mailOf()
    const greeting = '<p>Dear {{first_name}}</p>\n'
    const bytes = messageMaker({...mail, html: greeting})({
      ...reader,
      name: 'Ada\r\nBcc: all@reader.example',
      values: {...reader.values, first_name: '<script>"Ada"'},
    })
    const {html, headers} = await PostalMime.parse(bytes)
    expect(html?.trim()).toBe('<p>Dear &lt;script&gt;&quot;Ada&quot;</p>')
    expect(headers.some(({key}) => key === 'bcc')).toBe(false)
  })

  it('one address for all is no one-click address', async () => {
    const mail = await mailOf()
    const shared = {...mail, head: {...mail.head, unsubscribeUrl: 'https://weekly.example/leave'}}
    const {headers} = await PostalMime.parse(messageMaker(shared)(reader))
    const keys = headers.map(({key}) => key)
    expect(keys).toContain('list-unsubscribe')
    expect(keys).not.toContain('list-unsubscribe-post')
  })
})

describe('a Message-ID', () => {
  it('is stable for a content and a reader, however the address is written, and differs between two', async () => {
    const mail = await mailOf()
    const hash = contentHash(mail)
    const id = (content: string, recipient: string) => messageIdOf(content, recipient, 'desk@weekly.example')
    expect(id(hash, 'Ada@reader.example')).toBe(id(hash, 'ada@reader.example'))
    expect(id(hash, 'ada@reader.example')).toMatch(/^<[0-9a-f]{32}@weekly\.example>$/)
    const corrected = contentHash({...mail, text: `${mail.text} Corrected.`})
    const all = [
      id(hash, ''),
      id(hash, 'ada@reader.example'),
      id(hash, 'lin@reader.example'),
      id(corrected, ''),
    ]
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('inline images', () => {
  it('travel in the message, and their addresses go', async () => {
    const mail = await mailOf()
    const [, address = ''] = /src="(https:\/\/weekly\.example\/issue-2\/images\/[^"]+)"/.exec(mail.html) ?? []
    const path = `images/${address.split('/').at(-1) ?? ''}`
    const bytes = new Uint8Array(2000).map((_byte, at) => at % 251)
    const files = new Map([
      [path, bytes],
      ['images/unused.png', bytes],
    ])
    const {mail: inlined, images} = inlineImages(mail, files)
    const message = messageMaker(inlined, images)(reader)
    expect(faultsOf(message)).toEqual([])
    const {html, text, attachments} = await PostalMime.parse(message)
    expect(attachments).toHaveLength(1)
    expect(attachments[0]).toMatchObject({disposition: 'inline', related: true})
    expect(Buffer.from(attachments[0]!.content as ArrayBuffer).equals(bytes)).toBe(true)
    expect(html).toContain(`src="cid:${attachments[0]!.contentId!.slice(1, -1)}"`)
    expect(html).not.toContain(address)
    expect(unixText(text)).toContain('Cells')
  })
})
