import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openTarget} from './open-target.ts'
import {deliverHelp, parseDeliverOptions} from './options.ts'

const parse = (...args: readonly string[]) => parseDeliverOptions(args, {})

describe('the options', () => {
  it('say what is to be done', () => {
    expect(parse('--issue', '2', '--to', './mail', '--recipients', 'r.csv', '--correction')).toMatchObject({
      from: {archive: 'content/dataset.ndjson'},
      issue: '2',
      to: './mail',
      recipients: 'r.csv',
      ledger: '.delivery',
      correction: true,
      resendUnknown: false,
      dkim: undefined,
    })
    expect(parse('--help')).toBe('help')
  })

  it.each([
    [['--to', './mail'], '--issue is missing'],
    [['--issue', '2'], '--to is missing'],
    [['--issue', 'all', '--to', './mail'], 'One issue'],
    [['--issue', '2', '--to', ''], '--to is empty'],
    [['--issue', '2', '--to', './mail', '--dkim-key', 'key.pem'], 'go together'],
    [['--issue', '2', '--to', './mail', '--dkim-domain', 'weekly.example'], 'go together'],
    [['--issue', '2', '--to', './mail', '--exported', '--dataset', 'x'], 'no meaning'],
    [['--issue', '2', '--to', './mail', '--dataset', 'x', '--project', 'p'], 'not both'],
    [['--issue', '2', '--to', './mail', '--faster'], 'faster'],
    [['--issue', '2', '--to', './mail', 'stray'], 'stray'],
  ])('%j are refused with a word on it', (args, word) => {
    expect(() => parse(...args)).toThrow(word)
  })

  it('are all in the help text', () => {
    for (const name of [
      'issue',
      'to',
      'out',
      'exported',
      'recipients',
      'suppress',
      'ledger',
      'inline-images',
    ])
      expect(deliverHelp).toContain(`--${name}`)
    for (const name of ['dkim-key', 'correction', 'resend-unknown', 'dry-run', 'json', 'dataset', 'help'])
      expect(deliverHelp).toContain(`--${name}`)
  })
})

describe('a target', () => {
  it.each([
    ['carrier-pigeon', 'no target'],
    ['mail', 'no target'],
    ['https://mail.example/x', 'no target'],
    ['smtp://desk:secret@mail.example', 'SMTP_PASSWORD'],
    ['smtps://desk@mail.example', 'not set'],
  ])('%s is refused with a word on it', async (to, word) => {
    const refused = await openTarget(to, {}).then(
      () => '',
      (error: unknown) => String(error),
    )
    expect(refused).toContain(word)
    expect(refused).not.toContain('secret')
  })

  it('is a server or a maildir, and has one name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'target-'))
    expect((await openTarget('smtps://desk@mail.example', {SMTP_PASSWORD: 'p'})).name).toBe(
      'smtps://desk@mail.example:465',
    )
    expect((await openTarget(`maildir:${folder}`, {})).name).toBe(`maildir:${folder}`)
    expect((await openTarget(`${folder}/./`, {})).name).toBe(`maildir:${folder}`)
    await writeFile(join(folder, 'novel.txt'), 'mine')
    await expect(openTarget(folder, {})).rejects.toMatchObject({code: 'MAILDIR'})
  })
})
