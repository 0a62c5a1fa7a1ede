import {readdir, readFile, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import PostalMime from 'postal-mime'
import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {openLedger} from '../../delivery/ledger/ledger.ts'
import type {DeliveryReport} from '../../delivery/delivery-report.ts'
import {block, plain} from '../../newsletter/quotes/testing.ts'
import {listAt} from '../../newsletter/quotes/uses.ts'
import {importableSample, temporaryFolder, writeDataset} from '../export/dataset.ts'
import {runDeliver, writeReaders} from './run.ts'
import {startSmtp, type SmtpProcess} from './start-smtp.ts'

// Whole commands, each a Node of its own, several to a test.
vi.setConfig({testTimeout: 120_000})

let dataset: string
let folder: string
let server: SmtpProcess | undefined

beforeAll(async () => {
  dataset = await writeDataset(await temporaryFolder())
})

beforeEach(async () => {
  folder = await temporaryFolder()
})

afterEach(async () => {
  await server?.stop()
  server = undefined
})

const inFolder = (...path: readonly string[]) => join(folder, ...path)

const smtp = async (user?: string): Promise<SmtpProcess> => {
  await server?.stop()
  server = await startSmtp(inFolder('taken.ndjson'), user)
  return server
}

/** The command's own folders, in the test's. */
const ours = () => ['--out', inFolder('out'), '--ledger', inFolder('ledger')]

const deliverTo = async (to: string, addresses: readonly string[], ...args: readonly string[]) =>
  runDeliver([
    ...['--dataset', dataset, '--issue', '2', '--to', to, ...ours()],
    ...['--recipients', await writeReaders(inFolder('readers.csv'), addresses), '--json', ...args],
  ])

const reportIn = (stdout: string) => (JSON.parse(stdout) as {readonly delivery: DeliveryReport}).delivery

describe('by SMTP', () => {
  it('each reader gets one message, of their own', async () => {
    const {url, taken} = await smtp()
    const {code, stdout, stderr} = await deliverTo(url, ['ada@reader.example', 'lin@reader.example'])
    expect(code, stderr).toBe(0)
    expect(reportIn(stdout).counts).toMatchObject({recipients: 2, sent: 2, unknown: 0})
    const messages = taken()
    expect(messages.map(({to}) => to).toSorted()).toEqual(['ada@reader.example', 'lin@reader.example'])
    expect(new Set(messages.map(({messageId}) => messageId)).size).toBe(2)
    const ada = await PostalMime.parse(messages.find(({to}) => to.startsWith('ada'))!.message)
    expect(ada).toMatchObject({
      subject: 'Cells and seals',
      to: [{name: 'Reader 0', address: 'ada@reader.example'}],
    })
    expect(ada.html).toContain('href="https://lists.example/u?reader=0&amp;key=k"')
    expect(ada.text).toContain('Unsubscribe <https://lists.example/u?reader=0&key=k>')
    expect(`${ada.html ?? ''}${ada.text ?? ''}`).not.toContain('{{')
  })

  it('who has it is not sent it again, and who was added is', async () => {
    const {url, taken} = await smtp()
    await deliverTo(url, ['ada@reader.example'])
    const {code, stdout} = await deliverTo(url, ['Ada@reader.example', 'lin@reader.example'])
    expect([code, reportIn(stdout).counts]).toMatchObject([0, {sent: 1, already: 1}])
    expect(taken().map(({to}) => to)).toEqual(['ada@reader.example', 'lin@reader.example'])
  })

  it('who the server refuses is named, with its words; the others get it', async () => {
    const {url, taken} = await smtp()
    const addresses = ['refused@reader.example', 'deferred@reader.example', 'spam@reader.example']
    const {code, stdout, stderr} = await deliverTo(url, [...addresses, 'ada@reader.example'])
    expect(code, stderr).toBe(1)
    const {counts, undelivered} = reportIn(stdout)
    expect(counts).toMatchObject({sent: 1, refused: 2, deferred: 1, unknown: 0})
    expect(undelivered.map(({recipient, state}) => `${recipient} ${state}`).toSorted()).toEqual([
      'deferred@reader.example deferred',
      'refused@reader.example refused',
      'spam@reader.example refused',
    ])
    expect(stderr).toContain('No such mailbox')
    expect(taken().map(({to}) => to)).toContain('ada@reader.example')
  })

  it('a server that dies before it answers leaves that reader unknown, who is not sent it again unless asked', async () => {
    const first = await smtp()
    const lost = await deliverTo(first.url, ['broken@reader.example'])
    expect(lost.code, lost.stderr).toBe(1)
    expect(reportIn(lost.stdout).undelivered).toMatchObject([
      {recipient: 'broken@reader.example', state: 'unknown'},
    ])
    // The same server, back on its port, would be the same target; a ledger knows it by its name.
    const again = await deliverTo(first.url, ['broken@reader.example'])
    expect(again.code).toBe(1)
    expect(reportIn(again.stdout).counts).toMatchObject({sent: 0, unknown: 1})
    expect(first.taken()).toHaveLength(1)
    const asked = await deliverTo(first.url, ['broken@reader.example'], '--resend-unknown')
    expect(asked.code).toBe(3)
    expect(asked.stderr).toContain('can’t be reached')
  })

  it('signs in with the password from the environment, and never says it', async () => {
    const {url, taken} = await smtp('desk')
    const wrong = await deliverTo(url, ['ada@reader.example'])
    expect([wrong.code, wrong.stderr]).toMatchObject([2, expect.stringContaining('SMTP_PASSWORD')])
    const readers = inFolder('readers.csv')
    const args = ['--dataset', dataset, '--issue', '2', '--to', url, ...ours(), '--recipients', readers]
    const refused = await runDeliver(args, {SMTP_PASSWORD: 'open-sesame'})
    expect(refused.code, refused.stderr).toBe(3)
    expect(refused.stderr).toContain('Authentication failed')
    expect(refused.stderr).not.toContain('open-sesame')
    const right = await runDeliver(args, {SMTP_PASSWORD: 'right'})
    expect(right.code, right.stderr).toBe(0)
    expect(taken()).toHaveLength(1)
  })

  it('no server there is exit code 3, and nothing is in doubt after it', async () => {
    const {url, stop} = await smtp()
    await stop()
    const {code, stderr} = await deliverTo(url, ['ada@reader.example'])
    expect([code, stderr]).toMatchObject([3, expect.stringContaining('can’t be reached')])
    const {stdout} = await deliverTo(url, ['ada@reader.example'], '--dry-run')
    expect(reportIn(stdout).counts).toMatchObject({sent: 1, unknown: 0})
  })
})

describe('into a maildir', () => {
  const mails = async () => {
    const names = await readdir(inFolder('mail', 'new'))
    return Promise.all(names.map((name) => readFile(inFolder('mail', 'new', name))))
  }

  it('a mail reader finds each message', async () => {
    const {code, stderr} = await deliverTo(inFolder('mail'), ['ada@reader.example', 'lin@reader.example'])
    expect(code, stderr).toBe(0)
    const parsed = await Promise.all((await mails()).map((mail) => PostalMime.parse(mail)))
    expect(parsed.map(({to}) => to?.[0]?.address).toSorted()).toEqual([
      'ada@reader.example',
      'lin@reader.example',
    ])
    expect(await readdir(inFolder('mail', 'tmp'))).toEqual([])
  })

  it('images travel in it when that is asked for', async () => {
    await deliverTo(inFolder('mail'), ['ada@reader.example'], '--inline-images')
    const {attachments, html} = await PostalMime.parse((await mails())[0]!)
    expect(attachments.length).toBeGreaterThan(0)
    for (const {contentId} of attachments) expect(html).toContain(`cid:${contentId!.slice(1, -1)}`)
    expect(html).not.toContain('src="https:')
  })

  it('a folder that is something else is left alone', async () => {
    await writeFile(inFolder('novel.txt'), 'mine')
    const {code, stderr} = await deliverTo(`${folder}/`, ['ada@reader.example'])
    expect([code, stderr]).toMatchObject([2, expect.stringContaining('no maildir')])
  })
})

describe('never wrong', () => {
  it('an issue that is refused goes to nobody', async () => {
    const broken = importableSample().map((document) =>
      document._id === 'issue-2' ? {...document, preheader: ''} : document,
    )
    const file = await writeDataset(await temporaryFolder(), broken)
    const readers = await writeReaders(inFolder('readers.csv'), ['ada@reader.example'])
    const {code, stdout} = await runDeliver([
      ...['--dataset', file, '--issue', '2', '--to', inFolder('mail'), ...ours(), '--recipients', readers],
    ])
    expect(code).toBe(1)
    expect(stdout).toContain('issue-2 preheader')
    expect(stdout).toContain('Nothing was sent')
    await expect(stat(inFolder('mail'))).rejects.toThrow('ENOENT')
  })

  it('a changed issue goes out again as a correction alone, to everybody', async () => {
    const {url, taken} = await smtp()
    await deliverTo(url, ['ada@reader.example'])
    const changed = importableSample().map((document) =>
      document._id === 'issue-2' ? {...document, subject: 'Cells, corrected'} : document,
    )
    const file = await writeDataset(await temporaryFolder(), changed)
    const args = [
      ...['--dataset', file, '--issue', '2', '--to', url, ...ours()],
      ...['--recipients', inFolder('readers.csv')],
    ]
    const refused = await runDeliver(args)
    expect([refused.code, refused.stdout]).toMatchObject([1, expect.stringContaining('delivery/changed')])
    expect(taken()).toHaveLength(1)
    const corrected = await runDeliver([...args, '--correction'])
    expect(corrected.code, corrected.stderr).toBe(0)
    const [before, after] = taken()
    expect(after?.message).toContain('Cells, corrected')
    expect(after?.messageId).not.toBe(before?.messageId)
  })

  it('a correction that is noted on the page of an issue that went out sends nobody a second mail', async () => {
    const {url, taken} = await smtp()
    await deliverTo(url, ['ada@reader.example'])
    const noted = importableSample().map((document) =>
      document._id === 'issue-2'
        ? {
            ...document,
            corrections: [
              ...listAt(document, 'corrections'),
              {
                _type: 'correction',
                _key: 'seals',
                date: '2026-02-01',
                text: [block('b', plain('We counted eleven seals. There are twelve.'))],
              },
            ],
          }
        : document,
    )
    const file = await writeDataset(await temporaryFolder(), noted)
    const {code, stdout, stderr} = await runDeliver([
      ...['--dataset', file, '--issue', '2', '--to', url, ...ours(), '--json'],
      ...['--recipients', inFolder('readers.csv')],
    ])
    expect([code, reportIn(stdout).counts], stderr).toMatchObject([0, {sent: 0, already: 1}])
    expect(taken()).toHaveLength(1)
    expect(await readFile(inFolder('out', 'issue-2', 'web.html'), 'utf8')).toContain('There are twelve.')
  })

  it('an unknown placeholder blocks', async () => {
    const typed = importableSample().map((document) =>
      document._id === 'essay-cells' ? {...document, title: 'Dear {{nickname}}'} : document,
    )
    const file = await writeDataset(await temporaryFolder(), typed)
    const readers = await writeReaders(inFolder('readers.csv'), ['ada@reader.example'])
    const {code, stdout} = await runDeliver([
      ...['--dataset', file, '--issue', '2', '--to', inFolder('mail'), ...ours(), '--recipients', readers],
    ])
    expect([code, stdout]).toMatchObject([1, expect.stringContaining('{{nickname}}')])
    await expect(stat(inFolder('mail'))).rejects.toThrow('ENOENT')
  })

  it('a bundle that was tampered with goes to nobody', async () => {
    const readers = await writeReaders(inFolder('readers.csv'), ['ada@reader.example'])
    await deliverTo(inFolder('mail'), ['ada@reader.example'])
    const text = inFolder('out', 'issue-2', 'email.txt')
    await writeFile(text, (await readFile(text, 'utf8')).replace('seal', 'sale'))
    const {code, stderr} = await runDeliver([
      ...['--exported', '--issue', '2', '--to', inFolder('other'), ...ours(), '--recipients', readers],
    ])
    expect([code, stderr]).toMatchObject([2, expect.stringContaining('email.txt')])
  })

  it('who asked to be left alone is', async () => {
    await writeFile(inFolder('suppress.txt'), '# left\nADA@reader.example\n')
    const addresses = ['ada@reader.example', 'lin@reader.example']
    const {stdout} = await deliverTo(inFolder('mail'), addresses, '--suppress', inFolder('suppress.txt'))
    expect(reportIn(stdout).counts).toMatchObject({sent: 1, suppressed: 1})
    expect(await readdir(inFolder('mail', 'new'))).toHaveLength(1)
  })

  it('two at once are one and a refusal', async () => {
    const first = openLedger(inFolder('ledger'))
    try {
      const {code, stderr} = await deliverTo(inFolder('mail'), ['ada@reader.example'])
      expect([code, stderr]).toMatchObject([2, expect.stringContaining('Another delivery')])
    } finally {
      first.close()
    }
    expect((await deliverTo(inFolder('mail'), ['ada@reader.example'])).code).toBe(0)
  })

  it('a dry run writes nothing anywhere', async () => {
    const {code, stdout} = await deliverTo(inFolder('mail'), ['ada@reader.example'], '--dry-run')
    expect([code, reportIn(stdout).counts]).toMatchObject([0, {sent: 1}])
    expect(await readdir(folder)).toEqual(['readers.csv'])
  })
})

describe('usage', () => {
  it('every line of the readers’ file that is wrong is named', async () => {
    await writeFile(inFolder('readers.csv'), 'email\nada@reader.example\nnobody\nlin@reader.example\n')
    const {code, stderr} = await runDeliver([
      ...['--dataset', dataset, '--issue', '2', '--to', inFolder('mail'), ...ours()],
      ...['--recipients', inFolder('readers.csv')],
    ])
    expect(code).toBe(2)
    expect(stderr).toContain('line 3: "nobody" is no email address')
  })

  it('is explained where it is bad, also to a program', async () => {
    const {code, stdout, stderr} = await runDeliver(['--issue', '2', '--to', 'carrier-pigeon', '--json'])
    expect([code, JSON.parse(stdout)]).toMatchObject([2, {ok: false, error: {code: 'BAD_USAGE'}}])
    expect(stderr).toContain('no target')
    expect(stderr).toContain('--help')
  })
})
