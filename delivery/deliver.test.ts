import {mkdtemp, readdir, rename} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {sampleIssue} from '../test/render/long-issue.ts'
import {deliver, type Delivery} from './deliver.ts'
import {openLedger} from './ledger/ledger.ts'
import {contentHash, type Mail} from './message/mail.ts'
import {mailHeadOf} from './message/mail-head-of.ts'
import {messageMaker} from './message/message-maker.ts'
import {readerOf} from './readers-of.ts'
import type {Recipient} from './recipients/recipient.ts'
import {maildirTarget} from './targets/maildir/maildir-target.ts'
import {TargetUnreachable, type MailTarget} from './targets/mail-target.ts'

let folder: string
let mail: Mail
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deliver-'))
  mail = {head: mailHeadOf(await sampleIssue()), html: '<p>Hello</p>\n', text: 'Hello\n'}
})

const recipient = (name: string): Recipient => ({
  email: `${name}@reader.example`,
  name: '',
  firstName: name,
  unsubscribeUrl: `https://lists.example/${name}`,
  line: 2,
})

const deliveryTo = (...names: readonly string[]): Delivery => ({
  mail,
  recipients: names.map(recipient),
  suppressed: new Set(),
  correction: false,
  resendUnknown: false,
  dryRun: false,
})

const run = async (delivery: Delivery, target: MailTarget) => {
  const ledger = openLedger(join(folder, 'ledger'))
  try {
    return await deliver(delivery, target, ledger)
  } finally {
    ledger.close()
  }
}

/** Leaves the ledger as a process leaves it that is killed between a message's intent and its outcome. */
const dieWhileSending = async (name: string, target: MailTarget): Promise<void> => {
  const ledger = openLedger(join(folder, 'ledger'))
  const content = contentHash(mail)
  const key = {issue: mail.head.issueId, content, target: target.name, recipient: recipient(name).email}
  await ledger.intend(key, messageTo(name).messageId)
  ledger.close()
}

const messageTo = (name: string) => {
  const reader = readerOf(mail, contentHash(mail), recipient(name))
  return {messageId: reader.messageId, bytes: messageMaker(mail)(reader)}
}

const mailsIn = (part: string): Promise<readonly string[]> => readdir(join(folder, 'mail', part))

describe('what a run that was killed left in doubt', () => {
  it('is asked of a maildir: what is there counts as sent, also when it was read; what isn’t is sent', async () => {
    const target = await maildirTarget(join(folder, 'mail'))
    await dieWhileSending('ada', target)
    const {messageId, bytes} = messageTo('ada')
    await target.send({from: mail.head.from.email, to: 'ada@reader.example', messageId, bytes})
    const [name = ''] = await mailsIn('new')
    // A mail program takes what was read to `cur`, and marks it.
    await rename(join(folder, 'mail/new', name), join(folder, 'mail/cur', `${name}:2,S`))
    await dieWhileSending('lin', target)
    const report = await run(deliveryTo('ada', 'lin'), target)
    expect(report).toMatchObject({ok: true, counts: {sent: 1, already: 1, unknown: 0}})
    expect([await mailsIn('cur'), await mailsIn('new')]).toMatchObject([
      [`${name}:2,S`],
      [expect.stringMatching(/./)],
    ])
  })

  it('is named and not sent where a target can’t be asked, unless that is wanted', async () => {
    const {name, concurrency, send, close} = await maildirTarget(join(folder, 'mail'))
    const mute = {name, concurrency, send, close}
    await dieWhileSending('ada', mute)
    const report = await run(deliveryTo('ada', 'lin'), mute)
    expect(report).toMatchObject({
      ok: false,
      counts: {sent: 1, unknown: 1},
      undelivered: [{recipient: 'ada@reader.example', state: 'unknown'}],
    })
    const wanted = await run({...deliveryTo('ada', 'lin'), resendUnknown: true}, mute)
    expect(wanted).toMatchObject({ok: true, counts: {sent: 1, already: 1, unknown: 0}})
  })

  it('stays in doubt in a dry run, which asks nobody', async () => {
    const target = await maildirTarget(join(folder, 'mail'))
    await dieWhileSending('ada', target)
    const dry = await run({...deliveryTo('ada', 'lin'), dryRun: true}, target)
    expect(dry).toMatchObject({ok: false, counts: {sent: 1, unknown: 1}})
    expect(await run(deliveryTo('ada', 'lin'), target)).toMatchObject({ok: true, counts: {sent: 2}})
  })
})

describe('a run', () => {
  it('that can’t reach its target any more stops, and the next goes on where it was', async () => {
    const target = await maildirTarget(join(folder, 'mail'))
    let calls = 0
    const failing: MailTarget = {
      ...target,
      concurrency: 1,
      send: (message) => {
        calls += 1
        return calls > 2 ? Promise.reject(new TargetUnreachable('it', 'gone')) : target.send(message)
      },
    }
    const delivery = deliveryTo('ada', 'lin', 'mo', 'noor')
    await expect(run(delivery, failing)).rejects.toMatchObject({code: 'TARGET_UNREACHABLE'})
    expect(calls).toBe(3)
    expect(await run(delivery, target)).toMatchObject({ok: true, counts: {sent: 2, already: 2}})
    expect(await mailsIn('new')).toHaveLength(4)
  })

  it('that is told to stop finishes what is on its way, and says how many are left', async () => {
    const target = await maildirTarget(join(folder, 'mail'))
    const stop = new AbortController()
    const delivery = {
      ...deliveryTo('ada', 'lin', 'mo'),
      signal: stop.signal,
      onProgress: () => stop.abort(),
    }
    const report = await run(delivery, {...target, concurrency: 1})
    expect(report).toMatchObject({ok: false, counts: {sent: 1, left: 2}})
    expect(await run(deliveryTo('ada', 'lin', 'mo'), target)).toMatchObject({
      counts: {sent: 2, already: 1, left: 0},
    })
  })

  it('of a changed issue needs to be called a correction', async () => {
    const target = await maildirTarget(join(folder, 'mail'))
    await run(deliveryTo('ada'), target)
    const changed = {...deliveryTo('ada', 'lin'), mail: {...mail, text: 'Hello again\n'}}
    const refused = await run(changed, target)
    expect(refused).toMatchObject({ok: false, findings: [{ruleId: 'delivery/changed'}], counts: {sent: 0}})
    expect(await run({...changed, correction: true}, target)).toMatchObject({ok: true, counts: {sent: 2}})
    expect(await mailsIn('new')).toHaveLength(3)
    // What was sent first may not go out again after it, either.
    expect(await run(deliveryTo('ada'), target)).toMatchObject({findings: [{ruleId: 'delivery/changed'}]})
  })

  it.each([
    ['html', '<p>{{name}}</p>\n', ''],
    ['text', 'Dear {{ first_name }}\n', ''],
  ] as const)('with an unknown placeholder in its %s goes to nobody', async (part, words, path) => {
    const target = await maildirTarget(join(folder, 'mail'))
    const report = await run({...deliveryTo('ada'), mail: {...mail, [part]: words}}, target)
    expect(report).toMatchObject({ok: false, findings: [{ruleId: 'delivery/placeholder', path}]})
    expect(await readdir(folder)).not.toContain('mail')
  })

  it('with a placeholder in its subject goes to nobody: nothing is filled in there', async () => {
    const target = await maildirTarget(join(folder, 'mail'))
    const head = {...mail.head, subject: 'For {{first_name}}'}
    expect(await run({...deliveryTo('ada'), mail: {...mail, head}}, target)).toMatchObject({
      findings: [{ruleId: 'delivery/placeholder', path: 'subject'}],
    })
  })
})
