import {createHash} from 'node:crypto'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import PostalMime from 'postal-mime'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {DeliveryReport} from '../../delivery/delivery-report.ts'
import {makeCorrection} from '../../plugins/corrections/make-correction.ts'
import {runDeliver, writeReaders} from '../delivery/run.ts'
import {startSmtp, type SmtpProcess} from '../delivery/start-smtp.ts'
import {FactCheckedNewsroom} from './fact-checked-newsroom.ts'

let newsroom: FactCheckedNewsroom

beforeAll(async () => {
  newsroom = await FactCheckedNewsroom.open()
})
afterAll(() => newsroom.close())

const MAIL = ['email.html', 'email.txt', 'email.eml'] as const

const read = (name: string) => readFile(join(newsroom.out, name), 'utf8')

const sums = async (issue: number) =>
  Promise.all(
    MAIL.map(async (name) => {
      const bytes = await readFile(join(newsroom.out, `issue-${String(issue)}`, name))
      return createHash('sha256').update(bytes).digest('hex')
    }),
  )

const correction = {
  wrong: 'We said that the order book of Linchuan Transformer ends in 2028',
  right: 'It ends in 2029',
  date: '2026-06-02',
  isTold: true,
}

it('of a source is noted on the page of every issue that printed it, and leaves their mails as they were sent', async () => {
  expect(await newsroom.outcomeOf(41)).toBe('exported')
  expect(await newsroom.outcomeOf(42)).toBe('exported')
  const before = [await sums(41), await sums(42)]
  const untouched = await newsroom.document('issue-42')
  await makeCorrection(newsroom.as('p-ines-calder'), 'source-grid-equipment-daily', correction)

  expect(await newsroom.outcomeOf(41)).toBe('exported')
  expect(await newsroom.outcomeOf(42)).toBe('exported')
  expect([await sums(41), await sums(42)]).toEqual(before)
  const page = await read('issue-41/web.html')
  expect(page).toContain('2 June 2026')
  expect(page).toContain('ends in 2028. It ends in 2029.')
  // A control: an issue without it is as it was.
  expect((await newsroom.document('issue-42'))._rev).toBe(untouched._rev)
})

it('is listed once for the public, beside earlier ones, and linked from the index', async () => {
  const page = await read('corrections.html')
  expect(page.split('It ends in 2029.')).toHaveLength(2)
  expect(page).toContain('241 weeks')
  expect(page).toMatch(/href="[^"]*\/issue-41\/web.html"/)
  expect(await read('index.html')).toMatch(/href="[^"]*\/corrections.html">Corrections</)
})

it('is proposed to the next issue, and told by its mail once that is published', async () => {
  const next = await newsroom.document('drafts.issue-43')
  expect(JSON.stringify(next['corrections'])).toContain('It ends in 2029.')
  expect(JSON.stringify((await newsroom.document('issue-43'))['corrections'])).not.toContain('ends in 2029')
  await newsroom.as('p-ines-calder').action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.issue-43',
    publishedId: 'issue-43',
  })
  expect(await newsroom.outcomeOf(43)).toBe('exported')
  expect(await read('issue-43/email.txt')).toMatch(/2 June 2026, on [^<]+<[^>]*issue-41\/web\.html>/)
  expect((await read('corrections.html')).split('It ends in 2029.')).toHaveLength(2)
})

it('is made in all of its issues or in none', async () => {
  const client = newsroom.as('p-ines-calder')
  const before = await newsroom.document('issue-41')
  // Somebody is faster, between reading and writing.
  const racing: Parameters<typeof makeCorrection>[0] = {
    fetch: client.fetch.bind(client),
    mutate: client.mutate.bind(client),
    getDocument: async (id: string) => {
      await newsroom.as('p-root').patch('issue-41').set({tagged: 'meanwhile'}).commit()
      return client.getDocument(id)
    },
  }
  await expect(makeCorrection(racing, 'source-grid-equipment-daily', correction)).rejects.toThrow(/revision/i)
  const after = await newsroom.document('issue-41')
  expect(after['corrections']).toEqual(before['corrections'])
})

describe('to readers who have the issue', () => {
  let folder: string
  let smtp: SmtpProcess
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'corrections-'))
    smtp = await startSmtp(join(folder, 'smtp.log'))
    await writeReaders(join(folder, 'readers.csv'), ['ada@reader.example', 'lin@reader.example'])
  })
  afterAll(async () => {
    await smtp.stop()
    await rm(folder, {recursive: true, force: true})
  })

  const deliver = async (...more: readonly string[]) => {
    const {options, environment} = newsroom.forCommands()
    const {code, stdout, stderr} = await runDeliver(
      [
        ...[...options, '--issue', '41', '--to', smtp.url, '--recipients', join(folder, 'readers.csv')],
        ...['--out', join(folder, 'out'), '--ledger', join(folder, 'ledger'), '--json', ...more],
      ],
      environment,
    )
    const {delivery} = JSON.parse(stdout) as {readonly delivery?: DeliveryReport}
    return {code, stdout, stderr, counts: delivery?.counts}
  }

  it('is noted on the page alone, and put right in the text goes out as a correction, when told so', async () => {
    expect(await deliver()).toMatchObject({code: 0, counts: {sent: 2, already: 0}})
    await makeCorrection(newsroom.as('p-ines-calder'), 'source-resilience-board', {
      ...correction,
      right: 'The board met in April',
    })
    // Readers have what the mail says: there is nothing to send again.
    for (const more of [[], ['--correction']])
      expect(await deliver(...more)).toMatchObject({code: 0, counts: {sent: 0, already: 2}})
    expect(await readFile(join(folder, 'out/issue-41/web.html'), 'utf8')).toContain('The board met in April.')

    await newsroom.rewrite('p-ines-calder', 'essay-transformer-queue', 'let the queue grow', 'kept the queue')
    const refused = await deliver()
    expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining('delivery/changed')])
    expect(smtp.taken()).toHaveLength(2)
    expect(await deliver('--correction')).toMatchObject({code: 0, counts: {sent: 2, already: 0}})
    const [first, , ...corrected] = smtp.taken()
    expect(corrected.map(({to}) => to)).toEqual(['ada@reader.example', 'lin@reader.example'])
    for (const {message, messageId} of corrected) {
      const {text} = await PostalMime.parse(message)
      expect(text).toContain('kept the queue')
      expect(messageId).not.toBe(first?.messageId)
    }
    expect(await deliver('--correction')).toMatchObject({code: 0, counts: {sent: 0, already: 2}})
  })
})
