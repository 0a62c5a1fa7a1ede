import {createHash, createVerify, generateKeyPairSync} from 'node:crypto'
import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {mailHeadOf} from '../../delivery/message/mail-head-of.ts'
import {messageMaker} from '../../delivery/message/message-maker.ts'
import {readerOf} from '../../delivery/readers-of.ts'
import {sampleIssue} from '../../test/render/long-issue.ts'
import {dkimSigner} from './dkim-signer.ts'

const {privateKey, publicKey} = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: {type: 'spki', format: 'pem'},
  privateKeyEncoding: {type: 'pkcs8', format: 'pem'},
})

const keyFile = async (pem: string): Promise<string> => {
  const file = join(await mkdtemp(join(tmpdir(), 'dkim-')), 'key.pem')
  await writeFile(file, pem)
  return file
}

/** Header fields, unfolded, by lower-case name. */
const fieldsOf = (message: string): ReadonlyMap<string, string> => {
  const [head = ''] = message.split('\r\n\r\n', 1)
  const lines = head.replaceAll(/\r\n(?=[ \t])/g, '').split('\r\n')
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1)]),
  )
}

const relaxed = (value: string): string => value.replaceAll(/[ \t]+/g, ' ').trim()

/** Whether a message is what was signed: RFC 6376 with relaxed canonicalization, by a short hand of ours. */
const isSigned = (message: string): {readonly body: boolean; readonly header: boolean} => {
  const fields = fieldsOf(message)
  const signature = fields.get('dkim-signature') ?? ''
  const tags = new Map(
    signature
      .split(';')
      .map((tag) => [
        tag.slice(0, tag.indexOf('=')).trim(),
        tag.slice(tag.indexOf('=') + 1).replaceAll(/\s/g, ''),
      ]),
  )
  const body = message.slice(message.indexOf('\r\n\r\n') + 4)
  const canonical = body
    .split('\r\n')
    .map((line) => line.replaceAll(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(?:\r\n)*$/, '\r\n')
  const signed = (tags.get('h') ?? '').toLowerCase().split(':')
  const header = [
    ...signed
      .filter((name) => fields.has(name))
      .map((name) => `${name}:${relaxed(fields.get(name) ?? '')}\r\n`),
    `dkim-signature:${relaxed(signature.replace(/(\bb=)[^;]*/, '$1'))}`,
  ].join('')
  return {
    body: createHash('sha256').update(canonical, 'latin1').digest('base64') === tags.get('bh'),
    header: createVerify('rsa-sha256')
      .update(header)
      .verify(publicKey, tags.get('b') ?? '', 'base64'),
  }
}

const mailAndMessage = async () => {
  const mail = {head: mailHeadOf(await sampleIssue()), html: '<p>Hello</p>\n', text: 'Hello  there \n\n'}
  const recipient = {
    email: 'ada@reader.example',
    name: 'Ädele',
    firstName: '',
    unsubscribeUrl: 'https://l.example',
    line: 2,
  }
  return {mail, message: messageMaker(mail)(readerOf(mail, 'c1', recipient))}
}

describe('a DKIM signature', () => {
  it('is of the message, for the sender’s domain, and covers what one click unsubscribes by', async () => {
    const {mail, message} = await mailAndMessage()
    const sign = await dkimSigner(
      {keyFile: await keyFile(privateKey), selector: 'works', domain: undefined},
      mail,
    )
    const signed = Buffer.from(await sign(message)).toString('latin1')
    expect(isSigned(signed)).toEqual({body: true, header: true})
    const signature = fieldsOf(signed).get('dkim-signature') ?? ''
    expect(signature).toContain('d=weekly.example;')
    expect(signature).toContain('s=works;')
    // RFC 8058 wants both covered.
    expect(signature.toLowerCase()).toMatch(/h=[^;]*list-unsubscribe:/)
    expect(signature.toLowerCase()).toMatch(/h=[^;]*list-unsubscribe-post/)
    // The control: a change of a letter is seen.
    expect(isSigned(signed.replace('Hello', 'Hullo')).body).toBe(false)
    expect(isSigned(signed.replace('Subject: C', 'Subject: K')).header).toBe(false)
  })

  it('is not tried with what is no key', async () => {
    const {mail} = await mailAndMessage()
    const options = {selector: 'works', domain: undefined}
    await expect(dkimSigner({...options, keyFile: await keyFile('no key')}, mail)).rejects.toThrow(
      'no private key',
    )
    await expect(dkimSigner({...options, keyFile: '/nowhere'}, mail)).rejects.toThrow('/nowhere')
  })
})
