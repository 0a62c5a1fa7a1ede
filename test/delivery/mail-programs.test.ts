import {execFile, execFileSync} from 'node:child_process'
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {beforeAll, describe, expect, it} from 'vitest'
import {readBundle} from '../../scripts/deliver/read-bundle.ts'
import {temporaryFolder, writeDataset} from '../export/dataset.ts'
import {runDeliver, writeReaders} from './run.ts'

const isInstalled = (program: string): boolean => {
  try {
    execFileSync('which', [program], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

let folder: string
let mail: string

beforeAll(async () => {
  folder = await temporaryFolder()
  mail = join(folder, 'mail')
  const {code, stderr} = await runDeliver([
    ...['--dataset', await writeDataset(folder), '--issue', '2', '--to', mail],
    ...['--recipients', await writeReaders(join(folder, 'readers.csv'), ['ada@reader.example'])],
    ...['--out', join(folder, 'out'), '--ledger', join(folder, 'ledger')],
  ])
  expect(code, stderr).toBe(0)
})

describe.skipIf(!isInstalled('notmuch'))('notmuch (skipped where it is not installed)', () => {
  it('finds the message in the maildir, and shows its words', async () => {
    const config = join(folder, 'notmuch')
    await writeFile(config, `[database]\npath=${mail}\n[user]\nname=Ada\nprimary_email=ada@reader.example\n`)
    const notmuch = async (...args: readonly string[]) =>
      (await promisify(execFile)('notmuch', [`--config=${config}`, ...args])).stdout
    await notmuch('new')
    expect(JSON.parse(await notmuch('search', '--format=json', 'to:ada@reader.example'))).toMatchObject([
      {subject: 'Cells and seals', total: 1},
    ])
    const shown = await notmuch('show', '--format=text', 'to:ada@reader.example')
    const {mail: sent} = await readBundle(join(folder, 'out', 'issue-2'))
    expect(shown).toContain(sent.text.slice(0, 300))
    expect(shown).toContain('密封')
    expect(shown).toContain('Unsubscribe <https://lists.example/u?reader=0&key=k>')
  })
})

describe.skipIf(!isInstalled('spamassassin'))('SpamAssassin (skipped where it is not installed)', () => {
  const scoreOf = (message: string): number => {
    const output = execFileSync('spamassassin', ['-L', '-t'], {
      input: message,
      env: {...process.env, HOME: folder},
      stdio: ['pipe', 'pipe', 'ignore'],
    }).toString()
    return Number(/^X-Spam-Status:.*score=(-?[\d.]+)/m.exec(output)?.[1])
  }

  it('has next to nothing against the message', async () => {
    const [name = ''] = await readdir(join(mail, 'new'))
    expect(scoreOf(await readFile(join(mail, 'new', name), 'utf8'))).toBeLessThan(2)
    // The control: the words that every filter is to be tested with.
    const test = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X'
    expect(scoreOf(`Subject: x\n\n${test}\n`)).toBeGreaterThan(500)
  })
})
